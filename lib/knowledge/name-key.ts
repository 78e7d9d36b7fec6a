/** Most names need no more than small letters; a table of thousands is read in milliseconds so. */
const PLAIN = /^[\w'.-]+(?: [\w'.-]+)*$/

/** What two spellings of one name share: no accents, no case, one kind of apostrophe and hyphen, no leading "the". */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase().replace(/^the /u, '')
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .replace(/ı/gu, 'i')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/đ/gu, 'd')
    .replace(/ß/gu, 'ss')
    .replace(/\s+/gu, ' ')
    .replace(/^the /u, '')
    .trim()
}
