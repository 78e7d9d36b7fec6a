/** What a person says about an article: title, where it was published, and its address. */
import { AppError } from '#lib/errors.ts'
import { cleanLine } from './article-text.ts'

/** A title on one line; empty when none is given. */
export function parseTitle(written: string): string {
  const title = cleanLine(written.slice(0, 2000))
  if (title.length > 300) throw refused('title', 'The title is too long: 300 characters are the most.')
  return title
}

export function parseSourceName(written: string): string | null {
  const name = cleanLine(written.slice(0, 2000))
  if (name.length > 200)
    throw refused('sourceName', 'The name of the source is too long: 200 characters are the most.')
  return name || null
}

/** An address on the web; other schemes could run a script when somebody clicks on it. */
export function parseSourceUrl(written: string): string | null {
  const text = written.trim()
  if (text === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw refused(
      'sourceUrl',
      'Give the whole address of the article, beginning with https://, or leave it empty.',
    )
  }
  if (url.href.length > 2000)
    throw refused('sourceUrl', 'The address is too long: 2,000 characters are the most.')
  return url.href
}

function refused(field: string, sentence: string): AppError {
  return new AppError('invalid', sentence, { fields: { [field]: [sentence] } })
}
