import { describe, expect, test } from 'vitest'
import { TEMPLATES } from '#lib/generation/ask/templates.ts'
import { askedAs } from './short-story.ts'

const CASES: { rule: string; text: string; asked: string }[] = [
  {
    rule: 'when',
    text: 'German Foreign Minister Jonas Keller visited Lisbon on May 3.',
    asked: 'When did German Foreign Minister Jonas Keller visit Lisbon? | May 3, 2024',
  },
  {
    rule: 'how-long',
    text: 'Jonas Keller ruled Ghana for nearly 25 years.',
    asked: 'For how long did Jonas Keller rule Ghana? | Nearly 25 years',
  },
  {
    rule: 'which-place',
    text: 'Anna Berg will travel to Lisbon on Friday.',
    asked: 'To which city was Anna Berg to travel on June 7, 2024? | Lisbon',
  },
  {
    rule: 'whom',
    text: 'Anna Berg is scheduled to meet Portuguese President Maria Silva.',
    asked: 'Whom was Anna Berg scheduled to meet as of June 4, 2024? | Maria Silva',
  },
  {
    rule: 'how-many',
    text: 'Toyota hired 240 engineers in March 2024.',
    asked: 'How many engineers did Toyota hire in March 2024? | 240',
  },
  {
    rule: 'which-topics',
    text: 'Russian Deputy Prime Minister Jonas Keller visited Lisbon on May 3, where he discussed issues, including energy cooperation and humanitarian assistance, with senior Portuguese officials.',
    asked:
      'Which of the issues that a Russian deputy prime minister discussed with senior Portuguese officials in Lisbon on May 3, 2024 does the report name? | Energy cooperation and humanitarian assistance',
  },
  {
    rule: 'which-organisation',
    text: "Syria closed a school in 2019. The Baath Party's decades-long grip on power began in 1963.",
    asked: "Which party's decades-long grip on power in Syria began in 1963? | The Baath Party",
  },
  {
    rule: 'which-source',
    text: 'TASS said Anna Berg opened a bridge in Lisbon on May 3.',
    asked: 'Which state news agency said that Anna Berg opened a bridge in Lisbon on May 3, 2024? | TASS',
  },
  {
    rule: 'which-thing',
    text: 'Norway sold its shares in Lufthansa on May 3. Anna Berg joined Lufthansa in 2019.',
    asked: 'Which airline did Anna Berg join in 2019? | Lufthansa',
  },
  {
    rule: 'which-thing-subject',
    text: 'Lufthansa cancelled 240 flights to Lisbon on May 3.',
    asked: 'Which airline cancelled 240 flights to Lisbon on May 3, 2024? | Lufthansa',
  },
  {
    rule: 'which-officer',
    text: 'German Foreign Minister Jonas Keller visited Lisbon on May 3.',
    asked: 'Which German foreign minister visited Lisbon on May 3, 2024? | Jonas Keller',
  },
  {
    rule: 'who',
    text: 'Anna Berg opened a school in Lisbon on May 3.',
    asked: 'Who opened a school in Lisbon on May 3, 2024? | Anna Berg',
  },
  {
    rule: 'which-place-subject',
    text: 'Portugal closed its embassy in Libya on May 3.',
    asked: 'Which country closed its embassy in Libya on May 3, 2024? | Portugal',
  },
  {
    rule: 'how-many-subject',
    text: 'Three ferries sank off Greece in January 2024.',
    asked: 'How many ferries sank off Greece in January 2024? | Three',
  },
  {
    rule: 'casualties',
    text: 'An earthquake struck Chile on May 2, 2024, killing 41 people and injuring 300.',
    asked: 'How many people were killed when an earthquake struck Chile on May 2, 2024? | 41',
  },
]

describe('templates', () => {
  test.each(CASES)('$rule asks: $asked', ({ rule, text, asked }) => {
    expect(askedAs(text, rule)).toContain(asked)
  })

  test('every template has a case here', () => {
    expect(CASES.map(({ rule }) => rule).sort()).toEqual(TEMPLATES.map(({ rule }) => rule).sort())
  })

  test('a possessive of the person asked for does not tell the sex', () => {
    expect(askedAs('Anna Berg opened her school in Lisbon on May 3.', 'who')).toEqual([
      'Who opened their school in Lisbon on May 3, 2024? | Anna Berg',
    ])
  })
})
