const FOLDED: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
}

/** Most names need no more than small letters; a table of thousands is read in milliseconds so. */
const PLAIN = /^[\w'.-]+(?: [\w'.-]+)*$/

/** What two spellings of one name share: no accents, no case, one kind of apostrophe and hyphen, no leading "the". */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase().replace(/^the /u, '')
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`‐‑–ıłøđß]/gu, (sign) => FOLDED[sign] ?? sign)
    .replace(/\s+/gu, ' ')
    .replace(/^the /u, '')
    .trim()
}
