const FOLDED: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  ı: 'i',
  İ: 'I',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
}

/** Most names need no more than small letters; tables of thousands are read in milliseconds so. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/** What two spellings of one name share: no accents, no case, one kind of apostrophe and hyphen, no leading "the". */
export function nameKey(name: string): string {
  const plain = PLAIN.test(name) ? name : withoutAccents(name)
  const key = plain.toLowerCase()
  if (PLAIN.test(plain)) return key.startsWith('the ') ? key.slice(4) : key
  return key
    .replace(/[’‘ʼ`‐‑–]/gu, (sign) => FOLDED[sign] ?? sign)
    .replace(/\s+/gu, ' ')
    .replace(/^the /u, '')
    .trim()
}

/** "Erdoğan" → "Erdogan", "Łódź" → "Lodz": as news agencies write that use no accents. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[ıİłŁøØđĐßæÆ]/gu, (letter) => FOLDED[letter] ?? letter)
}
