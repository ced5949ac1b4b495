import path from 'node:path'
import { openMailbox } from './mailbox.ts'
import { openPaper } from './running-paper.ts'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * Playwright's global setup: the built paper with its samples, on a database in a temporary folder. Tests read it at
 * BASE_URL, make their rows through DATABASE_URL, its files in DATA_DIR, and find the letters that it sends in MAILBOX; with BASE_URL set already,
 * they use the paper that stands there.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BASE_URL) return
  const folder = await temporaryFolder()
  try {
    const mailbox = await openMailbox(path.join(folder.path, 'mail'))
    const paper = await openPaper({
      DATA_DIR: folder.path,
      DATABASE_URL: '',
      SITE_URL: '',
      HOST: 'localhost',
      SMTP_URL: mailbox.url,
    })
    const ours = {
      BASE_URL: paper.url,
      DATABASE_URL: paper.databaseUrl,
      DATA_DIR: folder.path,
      MAILBOX: mailbox.folder,
    }
    Object.assign(process.env, ours)
    return async () => {
      await paper.stop()
      await mailbox.close()
      await folder.remove()
    }
  } catch (error) {
    await folder.remove()
    throw error
  }
}
