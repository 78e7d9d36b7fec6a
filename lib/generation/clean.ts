/** A run of the article's text that holds whole sentences: offsets into the text. */
export type Block = { start: number; end: number }

type LineRule = { code: string; drops: RegExp; longest: number }

/** Lines that are about the page, not the news; each only up to a length, since a long paragraph may quote such words. */
const LINE_RULES: LineRule[] = [
  { code: 'bullet', drops: /^[-*•·–—▪►]\s/u, longest: 10_000 },
  {
    code: 'credit',
    drops:
      /^(?:credit|photo|image|caption|file photo|picture|sources?|video|watch|related|read (?:more|also)|more:|see also|click|subscribe|sign up|follow (?:us|me|him|her)|share (?:this|on)|advertisement|sponsored|copyright|©|by [A-Z][\w.]+ [A-Z]|contribut|reporting by|editing by|reach the|contact|e-?mail|tel\b|phone:|updated:?\s|published:?\s|posted|last updated|categories|tags|topics|listen|download|newsletter|this (?:article|story) (?:was|is|originally|has been)|the associated press|all rights|editor'?s note|correction:|for more information|tickets|hours:|if you go|have a tip)/iu,
    longest: 220,
  },
  {
    code: 'page',
    drops:
      /getty images|https?:\/\/|www\.|all rights reserved|click here|sign up for|subscribe to|contributed to this (?:report|story)|\(photo|photo by|photograph by|image:|courtesy of|newsletter|\b\d{3}[-.) ]+\d{3}-\d{4}\b|is a (?:staff writer|reporter|journalist|correspondent) (?:for|at|with)|credit:|terms of (?:use|service)|privacy policy|cookies|\S@\S+\.\w/iu,
    longest: 260,
  },
  {
    // A caption may read like a sentence of the news: its credit tells it, "… on April 12, 2011. Image: Bill Ingalls."
    code: 'caption',
    drops:
      /(?:^|\s)(?:Images?|Photos?|Photograph|Pictures?|Credit)(?: by| credit| courtesy)?: ?[^.!?]{2,60}[.!?]?$|\((?:Getty(?: Images)?|AP(?: Photo)?|AFP|Reuters|EPA|File(?: photo)?|Photo|Image|Handout)\b[^()]{0,60}\)\.?$|\b(?:File|Stock|Archive) (?:photo|picture|image)(?:graph)?\.?$/u,
    longest: 600,
  },
]

const FINAL = /[.!?…]["'”’»)\]]*$/u
/** "MOSCOW (AP) -", "Berlin, Germany (Reuters) —", "JERUSALEM —". */
const DATELINE =
  /^(?:[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\w .'’]{1,25})?(?: ?\([\w .]+\))? ?(?:--|[—–-]) |[A-Z][\w'’. ]{2,25}(?:, [A-Z][\w'’. ]{2,25})? ?\((?:AP|AFP|Reuters|CNN|UPI|Xinhua|TASS|dpa|[A-Z]{2,8})\) ?(?:--|[—–-]) ?)/u

/**
 * The parts of an article that can be evidence. Datelines, bylines, captions, lists and lines without final punctuation
 * are left out; nothing is rewritten, so every offset stays an offset into `text`.
 */
export function cleanBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of lines(text)) {
    const block = cleanLine(text, line)
    if (block) blocks.push(block)
  }
  return blocks
}

/** Hard-wrapped texts are cut at blank lines, all others at every line end. */
function lines(text: string): Block[] {
  const single = split(text, /\n/gu)
  const wrapped = single.filter(({ start, end }) => {
    const length = end - start
    return length > 50 && length < 100 && !FINAL.test(text.slice(start, end))
  })
  return single.length > 6 && wrapped.length > 0.6 * single.length ? split(text, /\n[ \t]*\n/gu) : single
}

function split(text: string, separator: RegExp): Block[] {
  const out: Block[] = []
  let from = 0
  const push = (to: number) => {
    const block = trim(text, { start: from, end: to })
    if (block.end > block.start) out.push(block)
  }
  for (const match of text.matchAll(separator)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  return out
}

function trim(text: string, block: Block): Block {
  let { start, end } = block
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}

function cleanLine(text: string, line: Block): Block | undefined {
  let { start, end } = line
  let content = text.slice(start, end)
  if (LINE_RULES.some((rule) => content.length < rule.longest && rule.drops.test(content))) return undefined
  const dateline = DATELINE.exec(content.slice(0, 90))
  if (dateline) start += dateline[0].length
  content = text.slice(start, end)
  if (!FINAL.test(content)) {
    // A heading or caption glued behind sentences: keep the sentences.
    const stop = Math.max(content.lastIndexOf('. '), content.lastIndexOf('." '), content.lastIndexOf('.” '))
    if (stop < 120) return undefined
    end = start + stop + (content[stop + 1] === ' ' ? 1 : 2)
    content = text.slice(start, end)
  }
  // A line that begins in lower case is the rest of a caption.
  if (/^\p{Ll}/u.test(content) || content.split(/\s+/u, 6).length < 6) return undefined
  return { start, end }
}
