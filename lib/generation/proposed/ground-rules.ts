import type { ProposalRule } from './draft-question.ts'
import { strangeFigure, strangeName } from './grounds.ts'
import { isAddressed } from './numbered-sentences.ts'

/** Addresses, markup, control signs and signs that turn the direction of writing. */
const UNFIT = /https?:|www\.|[<>{}\\|]|\*\*|`|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u

const all = ({ stem, options }: { stem: string; options: { text: string }[] }) => [
  stem,
  ...options.map(({ text }) => text),
]

/** Nothing stands in a question that the article does not give. */
export const GROUND_RULES: ProposalRule[] = [
  {
    code: 'unfit',
    stops: 'links, markup and invisible signs',
    refuses: ({ proposal }) => all(proposal).some((text) => UNFIT.test(text)),
  },
  {
    code: 'addressed',
    stops: '"Ignore the instructions above": words to a program',
    refuses: ({ proposal, evidence }) => isAddressed([...all(proposal), evidence].join('\n')),
  },
  {
    code: 'strange-name',
    stops: 'a person that the model knows and the article does not name',
    refuses: ({ grounds, proposal }) => strangeName(grounds, proposal.stem, 'no tables') !== undefined,
  },
  {
    code: 'strange-figure',
    stops: 'a number or date that the article does not give',
    refuses: ({ grounds, proposal }) => strangeFigure(grounds, proposal.stem) !== undefined,
  },
]
