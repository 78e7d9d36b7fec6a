import pino, { type Logger } from 'pino'
import { settings } from './env.ts'

let logger: Logger | undefined

/** One line of JSON an event, on standard error. Never the text of articles, answers, addresses or secrets. */
export function log(): Logger {
  logger ??= pino({ level: settings().LOG_LEVEL, base: null }, pino.destination({ dest: 2, sync: true }))
  return logger
}
