import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../../../../shared/language-model/', import.meta.url)
type Reference = { Pipeline: { read(folder: string): { analyse(text: string): { words: string[] } } } }

/** The implementation in plain JavaScript that ours is compared with; nothing where it is absent. Returns the number of tokens. */
export async function loadReference(): Promise<((text: string) => number) | undefined> {
  const file = new URL('reference/src/pipeline.js', FOLDER)
  if (!existsSync(file)) return undefined
  const { Pipeline }: Reference = await import(file.href)
  const pipeline = Pipeline.read(fileURLToPath(FOLDER))
  return (text) => pipeline.analyse(text).words.length
}
