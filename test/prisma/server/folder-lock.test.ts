import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withFolderLock } from '../../../prisma/server/folder-lock'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-lock-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('lets one in at a time', async () => {
  let inside = 0
  const visits = Array.from({ length: 8 }, () =>
    withFolderLock(folder, 20_000, async () => {
      inside++
      const seen = inside
      await sleep(5)
      inside--
      return seen
    }),
  )
  expect(await Promise.all(visits)).toEqual(Array(8).fill(1))
  expect(await readdir(folder)).toHaveLength(1)
})

test('is free when its holder is dead', async () => {
  await writeFile(join(folder, 'lock-4'), JSON.stringify({ pid: 2 ** 22 + 1, start: 'long ago' }))
  expect(await withFolderLock(folder, 0, async () => 'in')).toBe('in')
})

test('is free when another process has the number of its dead holder', async () => {
  await writeFile(join(folder, 'lock-4'), JSON.stringify({ pid: process.pid, start: 'long ago' }))
  expect(await withFolderLock(folder, 0, async () => 'in')).toBe('in')
})

test('is free after work that failed, and gives up waiting with DATA_FOLDER_BUSY', async () => {
  const failing = withFolderLock(folder, 0, () => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  await withFolderLock(folder, 0, async () => {
    await expect(withFolderLock(folder, 0, async () => {})).rejects.toMatchObject({
      code: 'DATA_FOLDER_BUSY',
    })
  })
})
