import { showsHeadline } from '../context-line.ts'
import type { Judged } from './judged.ts'
import { has, ruleIs, type StemRule, strong, verbOf } from './stem-rule.ts'

const underHeadline = ({ context }: Judged) => showsHeadline(context)
const contentWords = (judged: Judged) =>
  judged.words.filter(
    (word) =>
      word.length > 3 && !/^(?:which|when|what|whom|with|from|were|have|that|many|long)$/iu.test(word),
  ).length

/** Stands alone: a reader without the article knows what is asked. */
export const CLARITY_RULES: StemRule[] = [
  {
    code: 'anchor-none',
    stops: '"In which year did the grip on power begin?"',
    refuses: (judged) => judged.named.size === 0 && !(underHeadline(judged) && judged.shared >= 2),
  },
  {
    code: 'anchor-weak',
    stops: '"Who discussed issues with senior Syrian officials?"',
    kind: 'wh',
    refuses: (judged) => {
      const needed = ruleIs(judged, 'who', 'which-place-subject') ? 2 : 1
      if (underHeadline(judged) && judged.shared >= 2 && strong(judged) >= needed - 1) return false
      return strong(judged) < (judged.dated ? 1 : needed)
    },
  },
  {
    code: 'anchor-undated',
    stops: '"Which country did Lutfur Rahman visit?": when?',
    kind: 'wh',
    refuses: (judged) =>
      !underHeadline(judged) &&
      !judged.dated &&
      !judged.candidate.asOf &&
      ruleIs(
        judged,
        'who',
        'which-officer',
        'which-place',
        'whom',
        'how-many',
        'how-many-subject',
        'which-place-subject',
      ) &&
      strong(judged) < 2 &&
      !/\b(?:first|only|last|most|\p{L}+est)\b/u.test(judged.stem),
  },
  {
    code: 'thin',
    stops: '"When did Spitzer call?", "Who won a medal?"',
    kind: 'wh',
    refuses: (judged) => contentWords(judged) < 3,
  },
  {
    code: 'cut-complement',
    stops: '"When did Day invite Rock Hudson?": to what?',
    kind: 'wh',
    refuses: (judged) =>
      /^(?:invite|ask|urge|allow|force|persuade|convince|let|help|pledge|promise|agree|decide|order|cause|lead|enable|require|face|accuse|blame)$/u.test(
        verbOf(judged),
      ) &&
      !judged.candidate.clause?.slots.some((slot) => slot.kind === 'infinitive' || slot.kind === 'clause') &&
      judged.candidate.rule !== 'casualties' &&
      judged.words.length < 12,
  },
  {
    code: 'state-when',
    stops: '"In which year was Jacques Chirac an opponent of the war?"',
    kind: 'wh',
    refuses: (judged) => ruleIs(judged, 'when', 'how-many', 'which-place') && verbOf(judged) === 'be',
  },
  {
    code: 'with-how-many',
    always: true,
    stops: '"With how many inches of rain did the NHC warn of floods?"',
    kind: 'wh',
    refuses: has(
      /\bhow many (?:inches|feet|met(?:er|re)s|miles|kilomet\p{L}+|degrees|points|shots?|goals?)\b/iu,
    ),
  },
  {
    code: 'progressive',
    stops: '"When was the army assembling?"',
    kind: 'wh',
    refuses: (judged) => judged.candidate.clause?.verb.tag === 'VBG',
  },
  {
    code: 'pruned',
    stops: '"NASA held a ceremony", cut before what the ceremony was',
    kind: 'wh',
    refuses: ({ candidate }) => candidate.flags.has('pruned-object') || candidate.flags.has('pruned'),
  },
  {
    code: 'relative-clause',
    stops: '"later", "earlier": the clause says when by what the question does not show',
    kind: 'wh',
    refuses: ({ candidate }) => candidate.flags.has('relative-time') || candidate.flags.has('w-when'),
  },
  {
    code: 'others',
    stops: '"How many others were injured?"',
    refuses: has(/[Hh]ow many (?:others|more|times|such)\b|_____ (?:others|more)\b/u),
  },
  {
    code: 'office',
    stops: '"When did the foreign minister resign?": of which country?',
    refuses: (judged) =>
      /\b(?:[Mm]inister|[Pp]resident|[Gg]overnor|[Pp]arliament|[Mm]ayor|[Ss]enator|[Cc]abinet)\b/u.test(
        judged.stem,
      ) && judged.named.size === 0,
  },
]
