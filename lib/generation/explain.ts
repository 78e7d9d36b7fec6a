import type { Ready } from './choose.ts'
import type { AnswerKind } from './distractors/request.ts'
import { holdsName } from './verify/holds-name.ts'

/** One sentence on why the key is right: the fact as a statement, and how a relative date was read. */
export function explanationOf({ candidate }: Ready): string {
  if (candidate.kind === 'complete')
    return `The article reports: “${candidate.report ?? candidate.statement}”`
  const { dateReason } = candidate
  return dateReason && isRelative(dateReason) ? `${candidate.statement} ${dateReason}` : candidate.statement
}

/** The reason of a date that is written out says nothing new. */
const isRelative = (reason: string) => reason.startsWith('The article of')

/** Why an option is wrong: by another fact of the article, by what is known of it, or by what the article says instead. */
export function whyWrong(ready: Ready, option: { text: string; why?: string }, facts: string[]): string {
  if (option.why) return option.why
  const { candidate, story } = ready
  const { kind } = candidate.value
  const [key, other] = [inside(candidate.answer, kind), inside(option.text, kind)]
  if (kind === 'person' || kind === 'country' || kind === 'city' || kind === 'organisation') {
    const fact = facts.find(
      (statement) => statement !== candidate.statement && holdsName(statement, option.text),
    )
    if (fact) return `The article names ${other} in another matter: ${fact}`
    const named = holdsName(story.reading.text, option.text.replace(/^the /iu, ''))
    return named
      ? `The article mentions ${other}, but says ${key} here.`
      : `The article does not mention ${other}; it says ${key}.`
  }
  // The article may name some of the matters only.
  if (kind === 'topics') return `The article does not name ${other}; it names ${key}.`
  if (candidate.dateReason && isRelative(candidate.dateReason)) {
    return `By the article it was ${key}, not ${other}.`
  }
  return `The article says ${key}, not ${other}.`
}

/** An option as it stands inside a sentence. */
export function inside(text: string, kind: AnswerKind): string {
  const begins =
    kind === 'topics' || /^The /u.test(text)
      ? /^/u
      : /^(?:Late|Early|Mid|Nearly|About|Over|More|At|Up|Some|Almost|Around|Fewer|Less|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b/u
  return begins.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
