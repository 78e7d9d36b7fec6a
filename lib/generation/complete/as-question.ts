import { stateByName } from '#lib/knowledge/states.ts'
import type { Candidate } from '../ask/candidate.ts'
import type { AnswerValue } from '../distractors/request.ts'
import { BLANK } from './blank.ts'

/** How the answer is asked for at the front: "Which airline". */
function asking(value: AnswerValue, hint: Candidate['hint']): string | undefined {
  switch (value.kind) {
    case 'country':
      return 'Which country'
    case 'city':
      return `Which ${stateByName(value.name, hint.country)?.class ?? 'city'}`
    case 'organisation':
      return hint.class && `Which ${hint.class}`
    case 'person':
      return 'Who'
    case 'number':
      return 'How many'
    default:
      return undefined
  }
}

/**
 * A report whose blank stands at its beginning as a question: "Which country sentenced …?" What was put into brackets is
 * told plainly. Undefined where the blank stands elsewhere: readers refused "The ship was built in which year?".
 */
export function asQuestion(report: Candidate): Candidate | undefined {
  if (report.rule === 'complete-nationality' || /["…]/u.test(report.stem)) return undefined
  const front = asking(report.value, report.hint)
  const plain = report.stem.replace(/\[([^\]]*)\]/gu, '$1')
  // "_____ and all but one of the judges": who?
  if (!front || report.doubts.has('joined') || !plain.startsWith(`${BLANK} `)) return undefined
  return {
    ...report,
    kind: 'wh',
    rule: `${report.rule.replace('complete', 'report')}-first`,
    stem: `${front} ${plain.slice(BLANK.length + 1).replace(/\.$/u, '?')}`,
    doubts: new Set([...report.doubts, 'report']),
    flags: new Set(report.flags),
  }
}
