import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors.ts'

// Node reads the file itself; what the environment already says wins.
try {
  process.loadEnvFile()
} catch {
  // no .env file: every setting has a default
}

const port = z.coerce
  .number('must be a number between 1 and 65535')
  .int('must be a number between 1 and 65535')
  .min(1, 'must be a number between 1 and 65535')
  .max(65_535, 'must be a number between 1 and 65535')

function isAddress(value: string, protocols: RegExp): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, searchParams } = new URL(value)
  return protocols.test(protocol) && (hostname !== '' || searchParams.has('host')) // a socket's folder
}

const address = (protocols: RegExp, example: string) =>
  z
    .string()
    .refine((value) => isAddress(value, protocols), { error: `must be an address such as ${example}` })

/** Never to be shown: they hold passwords. */
const secrets = new Set(['DATABASE_URL', 'SMTP_URL', 'AUTH_SECRET', 'MODEL_URL', 'MODEL_KEY'])

/** An address, or a network in the form 10.0.0.0/8. */
function isNetwork(entry: string): boolean {
  const [network = '', bits, ...more] = entry.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(network)] ?? -1
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
}

const amount = (least: number, most: number) =>
  z.coerce
    .number(`must be a number from ${least} to ${most}`)
    .min(least, `must be a number from ${least} to ${most}`)
    .max(most, `must be a number from ${least} to ${most}`)

const fields = z.object({
  DATABASE_URL: address(/^postgres(ql)?:$/, 'postgresql://user:password@host:5432/quizwire').optional(),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  BASE_URL: address(/^https?:$/, 'https://quiz.example.org').optional(),
  SMTP_URL: address(/^smtps?:$/, 'smtp://user:password@mail.example.org:587').optional(),
  MAIL_FROM: z.string().default('Quizwire <quizwire@localhost>'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isNetwork), {
      error: 'must be addresses or networks such as 10.0.0.1, 192.168.0.0/16',
    }),
  /** Without it nothing is asked of any language model. */
  MODEL_URL: address(/^https?:$/, 'http://127.0.0.1:8080/v1').optional(),
  MODEL_NAME: z.string().optional(),
  MODEL_KEY: z.string().optional(),
  MODEL_TEMPERATURE: amount(0, 2).default(0),
  /** What all people of this site may use in one day, UTC. */
  MODEL_TOKENS_PER_DAY: amount(1000, 1_000_000_000).default(500_000),
  /** Seconds for one answer. */
  MODEL_TIMEOUT: amount(1, 600).default(60),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be trace, debug, info, warn, error or silent',
    })
    .default('info'),
})

const schema = fields.refine(({ MODEL_URL, MODEL_NAME }) => !MODEL_URL || MODEL_NAME, {
  path: ['MODEL_NAME'],
  error: 'must be set too where MODEL_URL is',
})

export type Settings = z.infer<typeof schema>

/** Reads the settings of an environment. An empty one counts as unset; the first wrong one is named in a sentence. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) }
  const issue = parsed.error.issues[0]
  const name = String(issue?.path[0])
  const shown = secrets.has(name) || !given[name] ? '' : `, but it is "${given[name]}"`
  throw new AppError('unavailable', `The setting ${name} ${issue?.message}${shown}.`)
}

let parsed: Settings | undefined

/** This process's settings, parsed on first use. */
export function settings(): Settings {
  parsed ??= parseSettings(process.env)
  return parsed
}
