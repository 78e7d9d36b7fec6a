import { createTransport } from 'nodemailer'
import { isStandIn } from '../accounts/user-name.ts'
import { settings } from '../env.ts'
import { AppError } from '../errors.ts'
import type { JobPayload } from '../jobs/job-names.ts'

/** Sends one letter over SMTP_URL. The handler of the job `send-mail`: what fails is tried again. */
export async function sendMail({ unsubscribe, ...letter }: JobPayload<'send-mail'>): Promise<void> {
  if (isStandIn(letter.to)) return // nobody is there
  const { SMTP_URL, MAIL_FROM } = settings()
  if (!SMTP_URL) throw new AppError('unavailable', 'No letter can be sent: the setting SMTP_URL is missing.')
  const transport = createTransport(SMTP_URL, { from: MAIL_FROM })
  try {
    await transport.sendMail({ ...letter, headers: unsubscribe ? endHeaders(unsubscribe) : {} })
  } finally {
    transport.close()
  }
}

/** With these a program that reads mail shows a button, which ends such letters by one request. */
const endHeaders = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
