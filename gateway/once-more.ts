const resetCodes = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']

/** A subgraph that restarts resets its connections: what only reads may be sent again, once. */
export async function onceMoreIfReset<Answer>(
  operation: string | undefined,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (isReset(error) && !operation?.startsWith('mutation')) return send()
    throw error
  }
}

function isReset(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && resetCodes.includes(String(error.code))
  )
}
