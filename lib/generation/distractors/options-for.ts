import { cityOptions } from './city.ts'
import { countryOptions } from './country.ts'
import { dayOptions } from './day.ts'
import { monthOptions } from './month.ts'
import { nounPhraseOptions } from './noun-phrase.ts'
import { officeOptions } from './office.ts'
import { organisationOptions } from './organisation.ts'
import { personOptions } from './person.ts'
import { quantityOptions } from './quantity.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { topicOptions } from './topics.ts'
import { yearOptions } from './year.ts'

/**
 * Three wrong options of the answer's kind and format, best first, or the reason why there are none. The same
 * request always gets the same options. An abstention is better than a second right option.
 */
export function optionsFor(request: OptionRequest): OptionOutcome {
  const { value } = request
  switch (value.kind) {
    case 'day':
      return dayOptions(request, value.iso)
    case 'month':
      return monthOptions(request, value.iso, value.part)
    case 'year':
      return yearOptions(request, value.iso, value.part)
    case 'number':
    case 'money':
    case 'percent':
    case 'duration':
      return quantityOptions(request, value.kind)
    case 'person':
      return personOptions(request, value.name, value.gender)
    case 'country':
      return countryOptions(request, value.name)
    case 'city':
      return cityOptions(request, value.name)
    case 'office':
      return officeOptions(request)
    case 'organisation':
      return organisationOptions(request, value.name)
    case 'topics':
      return topicOptions(request)
    case 'nounPhrase':
      return nounPhraseOptions(request, value.name)
  }
}
