import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { AppError } from '../lib/errors.ts'

const REASONS: Record<string, (name: string) => string> = {
  ENOENT: (name) => `There is no file ${name}.`,
  EISDIR: (name) => `${name} is a folder. Name a text file.`,
  EACCES: (name) => `${name} may not be read by this account.`,
}

/**
 * The text of a UTF-8 file, without a byte order mark; the name `-` is standard input.
 * @throws AppError with one sentence for a person if there is no such file, or it holds no text
 */
export async function readTextFile(name: string): Promise<string> {
  const label = name === '-' ? 'Standard input' : name
  return decodeText(name === '-' ? await buffer(process.stdin) : await readBytes(name), label)
}

async function readBytes(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const sentence = REASONS[code]?.(name) ?? `${name} cannot be read (${code}).`
    throw new AppError('not-found', sentence, { cause: error })
  }
}

/** @throws AppError if the bytes are no text: empty, binary, or of another encoding than UTF-8 */
export function decodeText(bytes: Uint8Array, label: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) throw new AppError('invalid', `${label} is encoded in UTF-16. Save it as UTF-8 and try again.`)
  if (bytes.includes(0))
    throw new AppError('invalid', `${label} is a binary file. A plain text file is needed.`)
  const text = decodeUtf8(bytes, label)
  if (text.trim() === '') throw new AppError('invalid', `${label} is empty.`)
  return text
}

function decodeUtf8(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const sentence = `${label} is not encoded in UTF-8 (is it Latin-1, or no text at all?). Save it as UTF-8 and try again.`
    throw new AppError('invalid', sentence, { cause: error })
  }
}
