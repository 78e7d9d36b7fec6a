import { formatCount } from '#components/format/numbers.ts'
import type { ImportedDeck } from '#lib/cards/import-deck.ts'

const list = new Intl.ListFormat('en')

/** What became of the cards of a file, in a few sentences. */
export function importedWords({ added, updated, unchanged, missing }: ImportedDeck): string {
  const sentences = [
    added > 0 ? `${formatCount(added, 'card was', 'cards were')} added.` : null,
    updated > 0 ? `${formatCount(updated, 'card was', 'cards were')} brought up to date.` : null,
    unchanged > 0 ? `${formatCount(unchanged, 'card was', 'cards were')} there already.` : null,
    missing.count > 0 ? missingWords(missing) : null,
  ].filter((sentence) => sentence !== null)
  return sentences.length > 0 ? sentences.join(' ') : 'There was no card in this file.'
}

function missingWords({ count, articles }: ImportedDeck['missing']): string {
  const names = list.format(articles.map((title) => `“${title}”`))
  const cards = formatCount(count, 'card was', 'cards were')
  return `${cards} left aside, because the article is not here, or not yours to see: ${names}.`
}
