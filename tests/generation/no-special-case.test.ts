import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../lib/generation/', import.meta.url))
const isCode = (name: string) => /\.(?:ts|json)$/u.test(name)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isCode)

/** Names and words by which a rule could know the article that the first quiz is about. */
const NAMES =
  /\b(?:al-)?Sharaa\b|\bPutin|\bNovak\b|\bAssads?\b|\bSANA\b|\bBaath|\bMoscow|\bDamascus|\bSyria|\bRussia|2025-10-1[45]|October 15/iu

/** The powers of every news page, together. */
const POWERS = 'United States|United Kingdom|China|Russia'

/** Comments and what a rule is for give examples of it; the rules themselves must not hold them. */
function rulesOf(text: string): string {
  return text
    .replaceAll(POWERS, '')
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/(?<![:'"`])\/\/.*$/gmu, '')
    .replace(/\b(?:stops|answers|why):\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)/gu, '')
}

test('no rule of generation knows the article of the first quiz', () => {
  expect(files.length).toBeGreaterThan(80)
  const special = files.filter((file) => NAMES.test(rulesOf(readFileSync(`${folder}${file}`, 'utf8'))))
  expect(special).toEqual([])
})
