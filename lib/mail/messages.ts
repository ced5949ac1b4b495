import { deskWords } from '../messages/desk/words.ts'
import { settings } from '../settings/settings.ts'
import { absolute, adminPaths } from '../urls.ts'
import { canSend, post } from './post.ts'

/** The way to a new password, to somebody who asked for it. */
export async function sendPasswordLink({ email, name }: { email: string; name: string }, token: string): Promise<void> {
  if (!canSend()) return
  const t = deskWords()
  const link = absolute(adminPaths.newPassword(token))
  await send(email, t('mail.passwordSubject', siteName()), t('mail.password', { name, link, ...siteName() }))
}

/** An invitation to the desk. @returns whether it could be sent */
export async function sendInvitation(email: string, token: string, from: string): Promise<boolean> {
  if (!canSend()) return false
  const t = deskWords()
  const link = absolute(adminPaths.invitation(token))
  return send(email, t('mail.invitationSubject', siteName()), t('mail.invitation', { from, link, ...siteName() }))
}

type Asked = { from: string; article: { id: number; title: string }; text: string }

/** Tells somebody that a colleague asks them something in a note. */
export async function sendMention({ email, name }: { email: string; name: string }, asked: Asked): Promise<void> {
  if (!canSend()) return
  const t = deskWords()
  const { from, text, article } = asked
  const { title } = article
  const link = absolute(adminPaths.notes(article.id))
  await send(
    email,
    t('mail.mentionSubject', { from, title }),
    t('mail.mention', { name, from, title, text, link, ...siteName() }),
  )
}

const siteName = () => ({ site: settings().name })

async function send(to: string, subject: string, text: string): Promise<boolean> {
  try {
    await post({ to, subject, text })
    return true
  } catch (error) {
    console.error(`A letter could not be sent: ${error instanceof Error ? error.message : error}`)
    return false
  }
}
