import { createTransport } from 'nodemailer'
import { env } from '../env.ts'
import { settings } from '../settings/settings.ts'

export type Letter = { to: string; subject: string; text: string }

/** Whether the paper can send mail; where it cannot, the desk shows the link that a letter would hold. */
export function canSend(): boolean {
  return env().SMTP_URL !== undefined
}

/** Hands a letter to the mail server. @throws what the server says against it */
export async function post({ to, subject, text }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env()
  if (!SMTP_URL) throw new Error('SMTP_URL names no mail server')
  const transport = createTransport({ url: SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 })
  try {
    const address = MAIL_FROM ?? `desk@${new URL(SITE_URL).hostname}`
    await transport.sendMail({ from: { name: settings().name, address }, to, subject, text })
  } finally {
    transport.close()
  }
}
