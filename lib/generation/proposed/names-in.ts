const WORD = "\\p{Lu}[\\p{L}\\p{N}]*(?:['’.&-]\\p{L}[\\p{L}\\p{N}]*)*"
const RUN = new RegExp(`${WORD}(?: ${WORD})*`, 'gu')

/** Words that begin a sentence without being names. */
const OPENING = new Set(
  `a about according after all although among an and are around as at because before behind both but by can could did do
   does during each every following for from had has have he her here his how i if in inside into is it its many may most
   near no not of on one only or other our out over she should since so some such than that the their them then there
   these they this those through to under until up was we were what when where which while who whom whose why will with
   within without would you article report reports officials police people`.split(/\s+/u),
)

/** Runs of capitalised words: "Vladimir Putin", "Bank" and "England". Where a sentence begins, without its first word if `isWord` knows it. */
export function namesIn(text: string, isWord: (lower: string) => boolean): string[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const before = text.slice(0, index)
    const opens = /(?:^|[.?!:]["'”’)]*\s+|["“‘(])$/u.test(before)
    const words = run.split(' ').map((word) => word.replace(/['’]s$/u, ''))
    const [first = ''] = words
    if (opens && (OPENING.has(first.toLowerCase()) || isWord(first.toLowerCase()))) words.shift()
    return words.length > 0 ? [words.join(' ')] : []
  })
}
