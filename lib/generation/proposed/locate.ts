/** Where a copied quotation stands in the article, though signs and spaces may have changed on the way. */

export type Span = { start: number; end: number }

const SIGNS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
}
const NOTHING = /[\u00ad\u200b-\u200d\u2060\ufeff]/u

/** Text in one way of writing, with the place in the original of each of its units. */
type Plain = { text: string; places: number[] }

function plain(text: string): Plain {
  const out: string[] = []
  const places: number[] = []
  let place = 0
  for (const sign of text) {
    const written = NOTHING.test(sign) ? '' : /\s/u.test(sign) ? ' ' : (SIGNS[sign] ?? sign.normalize('NFKC'))
    const isSecondSpace = written === ' ' && (out.length === 0 || out.at(-1) === ' ')
    if (!isSecondSpace) {
      for (const unit of written.split('')) {
        out.push(unit)
        places.push(place)
      }
    }
    place += sign.length
  }
  return { text: out.join(''), places: [...places, place] }
}

/** All places of the quotation in the text: UTF-16 offsets into the text as it is. Exact but for signs and spaces. */
export function locate(text: string, quote: string): Span[] {
  const article = plain(text)
  const wanted = plain(quote.normalize('NFC')).text.trim()
  const bare = /^"(.*)"$/u.exec(wanted)?.[1] ?? wanted
  for (const said of new Set([wanted, bare.trim()])) {
    const found = placesOf(article, said)
    if (found.length > 0) return found
  }
  return []
}

function placesOf({ text, places }: Plain, said: string): Span[] {
  const found: Span[] = []
  if (said === '') return found
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) {
    const last = places[at + said.length - 1] ?? 0
    const next = places.slice(at + said.length).find((place) => place > last) ?? last + 1
    found.push({ start: places[at] ?? 0, end: next })
  }
  return found
}
