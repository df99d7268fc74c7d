const mebibyte = 1024 * 1024

/**
 * PostgreSQL's settings for a machine with that much memory, of which the hub and other programs need a share too. They
 * serve and load alike: a load sets what it needs beyond them in its own sessions. Not durable is for tests: quicker, and a power cut would lose the data.
 */
export function serverSettings(memoryBytes: number, durable: boolean): Record<string, string> {
  const share = (fraction: number, leastMiB: number, mostMiB: number) =>
    `${Math.round(Math.min(Math.max((memoryBytes / mebibyte) * fraction, leastMiB), mostMiB))}MB`
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '.', // in the cluster, which is its owner's alone
    max_connections: '200',
    timezone: 'UTC',
    shared_preload_libraries: 'pg_stat_statements',
    shared_buffers: share(1 / 4, 64, 8192),
    effective_cache_size: share(1 / 2, 256, 65536),
    work_mem: share(1 / 512, 4, 64),
    maintenance_work_mem: share(1 / 32, 64, 1024),
    // One server without replicas: a bulk load into a new table need not write its rows twice.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: share(1 / 8, 512, 4096),
    wal_compression: 'on',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    deadlock_timeout: '100ms', // whoever writes in several ACs meets others there, and is to hear of it soon
    jit: 'off', // short queries: compiling costs more than it gains
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}
