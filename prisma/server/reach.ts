import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Account } from './account'

/** Whether the account may enter every folder above the path, as its plain permissions say. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(await canEnter(account, folder))) return false
    if (folder === dirname(folder)) return true
  }
}

async function canEnter(account: Account, folder: string): Promise<boolean> {
  const { uid, gid, mode } = await stat(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
