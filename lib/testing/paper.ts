import { openPaper } from './running-paper.ts'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * Playwright's global setup: the built paper with its samples, on a database in a temporary folder. Tests read it at
 * BASE_URL and make their rows through DATABASE_URL; with BASE_URL set already, they use the paper that stands there.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BASE_URL) return
  const folder = await temporaryFolder()
  try {
    const paper = await openPaper({ DATA_DIR: folder.path, DATABASE_URL: '', SITE_URL: '', HOST: 'localhost' })
    Object.assign(process.env, { BASE_URL: paper.url, DATABASE_URL: paper.databaseUrl })
    return async () => {
      await paper.stop()
      await folder.remove()
    }
  } catch (error) {
    await folder.remove()
    throw error
  }
}
