import type { Ready } from '../choose.ts'
import { sectionOf } from '../context-line.ts'

type Pairs = (readonly [string, number])[]

/** How the stem begins, what it points with, and what stands beside the blank. */
export function wordingFeatures({ stem, words, shared, story, named }: Omit<Ready, 'score'>): Pairs {
  const plain = stem.replace(/\[[^\]]*\]|“[^”]*”/gu, '')
  const before = /(\p{L}+)\s+[$€£]?_____/u.exec(stem)?.[1]?.toLowerCase() ?? ''
  return [
    [`section:${sectionOf(story)}`, 1],
    ['starts-definite', Number(/^(?:The|This|That|These|Those|Its|His|Her|Their)\b/u.test(stem))],
    ['starts-bracket', Number(stem.startsWith('['))],
    ['starts-number', Number(/^(?:_____|\d|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b/u.test(stem))],
    ['his', Number(/\b(?:his|her|him|hers|their|them)\b/iu.test(plain))],
    ['he', Number(/\b(?:he|she|they)\b/iu.test(plain))],
    ['it', Number(/\b(?:it|its)\b/iu.test(plain))],
    ['the', (plain.match(/\bthe\b/giu) ?? []).length],
    ['shared-part', shared / Math.max(1, words.length)],
    ['named-part', named.size / Math.max(1, words.length)],
    ['participle', Number(/, (?:which|who|where|\p{L}+ing)\b/u.test(plain))],
    ['years', (stem.match(/\b(?:1[89]|20)\d\d\b/gu) ?? []).length],
    ...(BESIDE.test(before) ? [[`before:${before}`, 1] as const] : []),
    [
      'hedged',
      Number(/\b(?:about|around|roughly|nearly|almost|some|approximately)\s+[$€£]?_____/iu.test(stem)),
    ],
    ['bound', Number(/\b(?:more than|at least|less than|over|up to|fewer than)\s+[$€£]?_____/iu.test(stem))],
  ]
}

const BESIDE = /^(?:in|on|at|of|by|since|until|from|to|the|for|with|and|than)$/u
