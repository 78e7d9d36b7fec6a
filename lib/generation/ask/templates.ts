import type { Template } from './asked.ts'
import { casualties, howManyObject, howManySubject } from './number-templates.ts'
import { whoseSubject } from './organisation-templates.ts'
import { personOf, whichOfficer, who } from './person-templates.ts'
import { placeOf, whichPlace } from './place-templates.ts'
import { whichSource } from './source-templates.ts'
import { whichThing, whichThingOf } from './thing-templates.ts'
import { howLong, whenAsked } from './time-templates.ts'
import { whichTopics } from './topic-templates.ts'

/** All questions that a clause can be asked, the rule's name first. */
export const TEMPLATES: Template[] = [
  { rule: 'when', of: 'slot', ask: whenAsked },
  { rule: 'how-long', of: 'slot', ask: howLong },
  { rule: 'which-place', of: 'slot', ask: placeOf },
  { rule: 'whom', of: 'slot', ask: personOf },
  { rule: 'how-many', of: 'slot', ask: howManyObject },
  { rule: 'which-topics', of: 'slot', ask: whichTopics },
  { rule: 'which-organisation', of: 'clause', ask: whoseSubject },
  { rule: 'which-thing', of: 'slot', ask: whichThingOf },
  { rule: 'which-thing-subject', of: 'clause', ask: whichThing },
  { rule: 'which-source', of: 'clause', ask: whichSource },
  { rule: 'which-officer', of: 'clause', ask: whichOfficer },
  { rule: 'who', of: 'clause', ask: who },
  { rule: 'which-place-subject', of: 'clause', ask: whichPlace },
  { rule: 'how-many-subject', of: 'clause', ask: howManySubject },
  { rule: 'casualties', of: 'clause', ask: casualties },
]
