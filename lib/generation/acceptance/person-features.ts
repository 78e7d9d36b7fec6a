import { levelOfClass, personByName, tenuresOn } from '#lib/knowledge/people.ts'
import type { Ready } from '../choose.ts'
import { type Calling, callingOf } from '../entities/calling.ts'

type Pairs = (readonly [string, number])[]

/** How well known a person is who is asked for, and how many of the options differ from them in what is known. */
export function personFeatures({ candidate: { value }, story, distractors }: Omit<Ready, 'score'>): Pairs {
  if (value.kind !== 'person') return []
  const key = callingOf(story, value.name)
  const others = distractors.map(({ text }) => callingOf(story, text))
  return [
    ...fame(value.name, story.publishedOn),
    ...TRAITS.flatMap(
      (trait): Pairs => [
        [
          `same-${trait}`,
          others.filter((other) => key[trait] !== undefined && other[trait] === key[trait]).length,
        ],
        [`other-${trait}`, others.filter((other) => differs(key, other, trait)).length],
      ],
    ),
  ]
}

const TRAITS = ['field', 'country', 'sex'] as const satisfies (keyof Calling)[]

/** Both are known and not the same. */
function differs(key: Calling, other: Calling, trait: (typeof TRAITS)[number]): boolean {
  return key[trait] !== undefined && other[trait] !== undefined && key[trait] !== other[trait]
}

/** Whom the table knows, and whom everybody would name first. */
function fame(name: string, day: string): Pairs {
  const known = personByName(name)
  const held = known ? tenuresOn(known, day) : []
  return [
    ['known-person', Number(known !== undefined)],
    ['leads', Number(held.some((tenure) => /^(?:head|monarch)$/u.test(levelOfClass(tenure.class))))],
    [
      'leads-america',
      Number(
        held.some((tenure) => tenure.country === 'United States' && levelOfClass(tenure.class) === 'head'),
      ),
    ],
  ]
}
