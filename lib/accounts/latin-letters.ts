/** Names in letters that every keyboard has. Simple on purpose: a user name only has to be recognised. Pure. */

/** Letters that are no Latin letter with a mark. */
const LETTERS: Record<string, string> = {
  ...pairs('ß ss ẞ ss æ ae œ oe ø o å a đ d ð d þ th ł l ı i ŋ ng ħ h ĸ k ſ s'),
  ...pairs('а a б b в v г g ґ g д d ђ dj е e є ye ж zh з z и i і i ј j к k л l љ lj м m н n њ nj'),
  ...pairs('о o п p р r с s т t ћ c у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ  ы y ь  э e ю yu я ya'),
  ...pairs(
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  ),
}

function pairs(table: string): Record<string, string> {
  const parts = table.split(' ')
  return Object.fromEntries(
    parts.flatMap((letter, at) => (at % 2 === 0 ? [[letter, parts[at + 1] ?? '']] : [])),
  )
}

/** German umlauts are written out, other marks are left off; scripts that are not known stay as they are. */
export function inLatin(text: string): string {
  const written = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, (umlaut) => `${umlaut}e`)
  return [...written.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
}
