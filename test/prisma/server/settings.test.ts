import { serverSettings } from '../../../prisma/server/settings'

const gibibyte = 1024 ** 3

test.each([
  [0.25, '64MB'],
  [4, '1024MB'],
  [64, '8192MB'],
])('gives a machine of %d GiB shared buffers of %s', (memory, buffers) => {
  expect(serverSettings(memory * gibibyte, true)).toMatchObject({ shared_buffers: buffers })
})

test('waits for the disk unless told that the data may be lost', () => {
  expect(serverSettings(gibibyte, true)).not.toHaveProperty('fsync')
  expect(serverSettings(gibibyte, false)).toMatchObject({ fsync: 'off', synchronous_commit: 'off' })
})
