import { countryByName } from '#lib/knowledge/countries.ts'
import { type Office, type OfficePhrase, officeOf, siblingOffices } from '#lib/knowledge/offices.ts'
import { isNever, isTold, withoutNested } from './name-rules.ts'
import { firstThree } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { seedOf, vary } from './variation.ts'

/** Offices that everybody knows the holder of, and those that often go with another office. */
const NEVER = new Set(['heads', 'eu'])
const JOINT = new Set(['deputy prime minister', 'attorney general'])

/** The answer with a real sibling of its office: "Russian Deputy Prime Minister" → "Russian Energy Minister". */
export function officeOptions(request: OptionRequest): OptionOutcome {
  const told = countryByName(request.hint?.country ?? '')
  const phrase = officeOf(request.answer, told)
  if (phrase === undefined) return { reject: 'office:unknown' }
  if (NEVER.has(phrase.office.group)) return { reject: 'office:head' }
  const country = phrase.country ?? told
  const text = request.article.text.toLowerCase()
  const fresh = siblingOffices(phrase.office, country)
    .filter((other) => !JOINT.has(other.name))
    .filter(
      (other) =>
        ![other.name, ...other.aliases].some(
          (form) => text.includes(form.toLowerCase()) || isTold(request, form),
        ),
    )
  const options = vary(fresh, seedOf(request), 6)
    .map((other) => ({ text: inPhrase(request, phrase, other), recipe: 'office:sibling' }))
    .filter((option) => !isNever(request, option.text))
  return firstThree(withoutNested(options), 'office')
}

/** Puts a sibling where the office stands, in its wording ("minister of …"), spelling and case. */
function inPhrase({ answer, article }: OptionRequest, phrase: OfficePhrase, other: Office): string {
  const written = answer.slice(phrase.start, phrase.end)
  const american = /\b(?:Defense|defense|Labor|center|labor)\b/u.test(article.text)
  const forms = [other.name, ...other.aliases].filter(
    (form) => american || !/\b(?:defense|labor)\b/u.test(form),
  )
  const spelled = american
    ? (forms.find((form) => /\b(?:defense|labor)\b/u.test(form)) ?? other.name)
    : other.name
  const ofForm = / (?:of|for) /u.test(written) ? forms.find((form) => / (?:of|for) /u.test(form)) : undefined
  const form = ofForm ?? spelled
  const cased = /^\p{Lu}.* \p{Lu}/u.test(written)
    ? titleCase(form)
    : /^\p{Lu}/u.test(written)
      ? capital(form)
      : form
  return answer.slice(0, phrase.start) + cased + answer.slice(phrase.end)
}

function titleCase(text: string): string {
  return text.replace(/\b(?!(?:of|for|the|and)\b)\p{Ll}/gu, (letter) => letter.toUpperCase())
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
