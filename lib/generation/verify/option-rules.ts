import type { Candidate } from '../ask/candidate.ts'
import { holdsName } from './holds-name.ts'

export type OptionSet = { candidate: Candidate; context: string; options: string[] }
export type OptionRule = { code: string; stops: string; refuses: (set: OptionSet) => boolean }

const lower = (options: string[]) => options.map((option) => option.trim().toLowerCase())
const FREE = new Set(['day', 'month', 'year', 'number', 'money', 'percent', 'duration'])

/** `options` begins with the key. */
export const OPTION_RULES: OptionRule[] = [
  { code: 'fewer-than-four', stops: 'three options', refuses: ({ options }) => options.length !== 4 },
  {
    code: 'same-twice',
    stops: 'two options that read alike',
    refuses: ({ options }) =>
      new Set(lower(options)).size !== options.length || options.some((option) => option.trim() === ''),
  },
  {
    code: 'nested',
    stops: '"Guinea" beside "Equatorial Guinea"',
    refuses: ({ options, candidate }) =>
      !FREE.has(candidate.value.kind) && options.some((a) => options.some((b) => a !== b && holdsName(b, a))),
  },
  {
    code: 'in-stem',
    stops: 'a wrong option that the stem names: nobody would take it',
    refuses: ({ options, candidate }) =>
      !FREE.has(candidate.value.kind) && options.slice(1).some((option) => holdsName(candidate.stem, option)),
  },
  {
    code: 'length',
    stops: 'the longest option is the key',
    refuses: ({ options, candidate }) => {
      if (FREE.has(candidate.value.kind)) return false
      const [key = 0, ...others] = options.map((option) => option.length)
      return (key > 15 && key > 1.8 * Math.max(...others)) || Math.min(...others) > 2.2 * key
    },
  },
  {
    code: 'format',
    stops: 'one date in another format, one number without its separator',
    refuses: ({ options, candidate }) => {
      if (!FREE.has(candidate.value.kind)) return false
      const shapes = new Set(
        options.map((option) => option.replace(/\p{L}+\.?/gu, 'a').replace(/\d[\d,.]*/gu, '0')),
      )
      return shapes.size > 2
    },
  },
]

export function refusedOptions(set: OptionSet): string | undefined {
  return OPTION_RULES.find((rule) => rule.refuses(set))?.code
}
