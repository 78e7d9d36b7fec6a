import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseSettings } from '../lib/env.ts'

test('nothing needs to be set', () => {
  expect(parseSettings({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: resolve('data'),
    TRUSTED_PROXIES: [],
    LOG_LEVEL: 'info',
  })
})

test('an empty setting counts as unset', () => {
  expect(parseSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 })
})

test('a relative data folder is one of the folder that the program runs in', () => {
  expect(parseSettings({ DATA_DIR: 'elsewhere' }).DATA_DIR).toBe(resolve('elsewhere'))
  expect(parseSettings({ DATA_DIR: '/srv/quiz' }).DATA_DIR).toBe('/srv/quiz')
})

test('a list is split at its commas', () => {
  expect(parseSettings({ TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2,' }).TRUSTED_PROXIES).toEqual([
    '10.0.0.1',
    '10.0.0.2',
  ])
})

test('trusted proxies are addresses and networks', () => {
  const TRUSTED_PROXIES = '10.0.0.1, 192.168.0.0/16, ::1, 2001:db8::/32'
  expect(parseSettings({ TRUSTED_PROXIES }).TRUSTED_PROXIES).toHaveLength(4)
  for (const wrong of ['proxy', '10.0.0.1/33', '10.0.0.1/8/8', '10.0.0.1/x', '::1/129', '/8']) {
    expect(() => parseSettings({ TRUSTED_PROXIES: wrong })).toThrow(/^The setting TRUSTED_PROXIES must be/)
  }
})

test('a database may be reached by a socket in a folder', () => {
  const DATABASE_URL = 'postgresql:///quizwire?host=/run/postgresql'
  expect(parseSettings({ DATABASE_URL })).toMatchObject({ DATABASE_URL })
})

test.each([
  [{ PORT: '0' }, 'The setting PORT must be a number between 1 and 65535, but it is "0".'],
  [{ PORT: '80.5' }, 'The setting PORT must be a number between 1 and 65535, but it is "80.5".'],
  [{ PORT: '70000' }, 'The setting PORT must be a number between 1 and 65535, but it is "70000".'],
  [
    { BASE_URL: 'quiz.example.org' },
    'The setting BASE_URL must be an address such as https://quiz.example.org, but it is "quiz.example.org".',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'The setting LOG_LEVEL must be trace, debug, info, warn, error or silent, but it is "loud".',
  ],
])('a wrong setting is named with its value: %o', (environment, sentence) => {
  expect(() => parseSettings(environment)).toThrow(sentence)
})

test.each([
  [
    { DATABASE_URL: 'mysql://me:hunter2@host/quiz' },
    'The setting DATABASE_URL must be an address such as postgresql://',
  ],
  [
    { DATABASE_URL: 'postgresql:hunter2' },
    'The setting DATABASE_URL must be an address such as postgresql://',
  ],
  [{ SMTP_URL: 'http://me:hunter2@host' }, 'The setting SMTP_URL must be an address such as smtp://'],
  [{ AUTH_SECRET: 'hunter2' }, 'The setting AUTH_SECRET must have at least 32 characters.'],
])('the value of a wrong secret is kept: %o', (environment, beginning) => {
  let message = ''
  try {
    parseSettings(environment)
  } catch (error) {
    message = (error as Error).message
  }
  expect(message.startsWith(beginning)).toBe(true)
  expect(message).not.toContain('hunter2')
})
