import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

/** What the import rules say of a project that has these files. */
function broken(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'quizwire-imports-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const all = { 'package.json': '{ "type": "module", "imports": { "#lib/*": "./lib/*" } }', ...files }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const config = resolve('.dependency-cruiser.mjs')
  const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))]
  const { stdout } = spawnSync(
    resolve('node_modules/.bin/depcruise'),
    [...folders, '--config', config, '-T', 'json'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const result = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } }
  return result.summary.violations.map((violation) => violation.rule.name)
}

const empty = 'export const nothing = 0\n'

test('an import that goes up in the order of lib/ is allowed', () => {
  const quiz = "import { nothing } from '#lib/questions/question.ts'\nexport const quiz = nothing\n"
  expect(broken({ 'lib/questions/question.ts': empty, 'lib/quizzes/quiz.ts': quiz })).toEqual([])
})

test.each([
  [
    'an import that goes down',
    'questions-stands-above',
    {
      'lib/quizzes/quiz.ts': empty,
      'lib/questions/question.ts':
        "import { nothing } from '#lib/quizzes/quiz.ts'\nexport const question = nothing\n",
    },
  ],
  [
    'an import that goes down for a type alone',
    'jobs-stands-above',
    {
      'lib/desk/desk.ts': 'export type Desk = string\n',
      'lib/jobs/job.ts': "import type { Desk } from '../desk/desk.ts'\nexport type Job = Desk\n",
    },
  ],
  [
    'the language with a database',
    'pure-folders',
    {
      'lib/database/client.ts': empty,
      'lib/language/analyse.ts':
        "import { nothing } from '#lib/database/client.ts'\nexport const analyse = nothing\n",
    },
  ],
  [
    'a page with a database',
    'database-through-use-cases',
    {
      'lib/database/client.ts': empty,
      'app/page.tsx':
        "import { nothing } from '#lib/database/client.ts'\nexport default () => <p>{nothing}</p>\n",
    },
  ],
  [
    'a component with Prisma itself',
    'database-through-use-cases',
    {
      'components/card.tsx': "import { PrismaPg } from '@prisma/adapter-pg'\nexport const card = PrismaPg\n",
    },
  ],
  [
    'two files that need each other',
    'no-cycles',
    {
      'lib/quizzes/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'lib/quizzes/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
    },
  ],
  ['an import that leads nowhere', 'no-missing-file', { 'lib/quizzes/a.ts': "import './b.ts'\n" }],
])('%s is refused', (_what, rule, files) => {
  expect(new Set(broken(files))).toEqual(new Set([rule]))
})
