import { accessSync, constants, mkdirSync } from 'node:fs'
import { AppError } from '../errors.ts'

const reasons: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands in the way',
  EEXIST: 'a file stands in the way',
}

/** Makes the data folder if there is none, and sees that it can be written to. */
export function ensureDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    const reason = reasons[code] ?? message
    throw new AppError(
      'unavailable',
      `The data folder ${folder} cannot be used: ${reason}. DATA_DIR names another.`,
      { cause },
    )
  }
}
