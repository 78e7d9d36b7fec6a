/** Words as the rules compare them. */

const SMALL = new Set(
  `about after again also among because been before being between both could does doing during each from further
   have having here into itself just many more most much only other over same should some such than that their them
   then there these they this those through under until very were what when where which while whom whose will with
   would first last year years people`.split(/\s+/),
)

/** Words of four letters and more that mean something, in small letters, each once. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  return new Set(words.map((word) => word.replace(/['’]s$/u, '')).filter((word) => !SMALL.has(word)))
}

/** Without case, signs and doubled spaces: what reads alike is alike. */
export const alike = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£.,-]+/gu, ' ')
    .replace(/[.,-]+(?!\d)/gu, '')
    .trim()

/** "March 4, 2024" → "a 0 0": what an option looks like, its words and numbers apart. */
export const shapeOf = (text: string): string => text.replace(/\p{L}+\.?/gu, 'a').replace(/\d[\d,.]*/gu, '0')

export const quoted = (text: string): string => `“${text}”`
