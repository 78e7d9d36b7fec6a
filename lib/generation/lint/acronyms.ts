/** Short forms of names, by their initials. */

const SMALL = /^(?:the|of|and|for|in|on|de|du|des|la)$/iu
/** Two capitals that mostly mean something else than the initials of a name. */
const COMMON = new Set('AI AM CD CV DC DJ GP HQ ID II IT IV MP OK PM PR TV VP'.split(' '))

/** "The World Health Organization" → WHO; with small words as well: Department of Justice → DJ is none, DOJ is. */
export function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word))
  if (!words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word))) return []
  const [first = '', ...rest] = words
  const told = /^the$/iu.test(first) ? rest : words
  const shorts = [told, told.filter((word) => !SMALL.test(word))].map((some) =>
    some.map((word) => word.charAt(0).toUpperCase()).join(''),
  )
  return [...new Set(shorts)].filter((short) => short.length > 1 && !COMMON.has(short))
}

/** The words of a text that an acronym stands for: "World Health Organization" of WHO. */
export function spelledOut(text: string, acronym: string): string | undefined {
  const short = acronym.replace(/^the /iu, '').replaceAll('.', '')
  if (!/^[A-Z]{2,6}$/u.test(short)) return undefined
  const words = [...short].map((letter) => `${letter}\\p{Ll}+`)
  return new RegExp(`(?<!\\p{L})${words.join('(?: (?:of|the|and|for|in|on))*[ -]')}(?!\\p{L})`, 'u').exec(
    text,
  )?.[0]
}

/** Whether a text holds a word in these very letters, as "WHO" and not "Who". `before`: source of a look behind. */
export function inItsLetters(text: string, word: string, before = ''): boolean {
  const letters = word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}${letters}(?![\\p{L}\\p{N}])`, 'u').test(text)
}
