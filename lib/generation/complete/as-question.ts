import { stateByName } from '#lib/knowledge/states.ts'
import type { Candidate } from '../ask/candidate.ts'
import type { AnswerValue } from '../distractors/request.ts'

const BLANK = '_____'

/** How the answer is asked for: at the front ("Which airline") and behind a preposition ("in which year", "by whom"). */
function asking(value: AnswerValue, hint: Candidate['hint']): { front?: string; behind?: string } {
  switch (value.kind) {
    case 'country':
      return { front: 'Which country', behind: 'which country' }
    case 'city': {
      const place = stateByName(value.name, hint.country)?.class ?? 'city'
      return { front: `Which ${place}`, behind: `which ${place}` }
    }
    case 'organisation':
      return hint.class ? { front: `Which ${hint.class}`, behind: `which ${hint.class}` } : {}
    case 'person':
      return { front: 'Who', behind: 'whom' }
    case 'number':
      return { front: 'How many' }
    case 'year':
      return { behind: 'which year' }
    case 'month':
      return { behind: 'which month' }
    case 'day':
      return { behind: 'which date' }
    default:
      return {}
  }
}

/**
 * A report whose blank stands at its beginning or its end as a question: "Which country sentenced …?", "The ship was
 * built in Japan in which year?". What was put into brackets is told plainly. Undefined where the blank stands inside.
 */
export function asQuestion(report: Candidate): Candidate | undefined {
  if (report.rule === 'complete-nationality' || /["…]/u.test(report.stem)) return undefined
  const { front, behind } = asking(report.value, report.hint)
  const plain = report.stem.replace(/\[([^\]]*)\]/gu, '$1')
  // "_____ and all but one of the judges": who?
  const isJoined = report.doubts.has('joined')
  const first =
    front && !isJoined && plain.startsWith(`${BLANK} `) ? plain.slice(BLANK.length + 1) : undefined
  const last = behind ? / (?:in|on|at|to|from|by|with|for|of|into|near|against) _____\.$/u.exec(plain) : null
  const stem =
    first !== undefined
      ? `${front} ${first.replace(/\.$/u, '?')}`
      : last
        ? `${plain.slice(0, last.index)}${last[0].replace(`${BLANK}.`, `${behind}?`)}`
        : undefined
  if (stem === undefined) return undefined
  return {
    ...report,
    kind: 'wh',
    rule: `${report.rule.replace('complete', 'report')}-${first === undefined ? 'last' : 'first'}`,
    stem,
    doubts: new Set([...report.doubts, 'report']),
    flags: new Set(report.flags),
  }
}
