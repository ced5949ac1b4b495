import { isOutage } from '../db/sql-state.ts'
import { env } from '../env.ts'
import { absolute, adminPaths } from '../urls.ts'
import { buildIfStale } from './build.ts'
import { withDatabase } from './database.ts'
import { buildIslands } from './islands.ts'
import { beforeLeaving, leaveOnSignals } from './leave.ts'
import { requireFreePort } from './port.ts'
import { withSecret } from './secret.ts'
import { fail, step } from './steps.ts'

export type Paper = {
  url: string
  databaseUrl: string
  place: string
  samples: number
  /** Where the first administrator comes in, once; null when there is somebody. */
  invitation: string | null
}

/** Brings the paper up, step by step, and leaves it running; `dev` serves the sources instead of a build. */
export async function openPaper({ dev }: { dev: boolean }): Promise<Paper> {
  leaveOnSignals(0)
  const { PORT, HOST, DATA_DIR, DATABASE_URL } = env()
  await requireFreePort(PORT, HOST)
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })

  const opening = DATABASE_URL ? 'Opening the database' : `Starting the database in ${DATA_DIR}`
  const database = await step(opening, withDatabase)
  const { loadSettings } = await import('../queries/settings.ts')
  await loadSettings()
  await withSecret()
  const { seedIfEmpty } = await import('../../prisma/seed.ts')
  const { provideBuiltInPages } = await import('../../prisma/pages.ts')
  const samples = await step('Loading the sample paper, if this one is empty', seedIfEmpty)
  await step('Setting the pages of the house that nobody has edited', provideBuiltInPages)
  const { loadHouse } = await import('../queries/house.ts')
  await loadHouse()
  await (dev ? buildIslands() : buildIfStale())

  surviveOutages()
  const { serve } = await import('../../server.ts')
  const { url } = await step('Opening the doors', async () => {
    const server = await serve({ port: PORT, host: HOST, dev })
    beforeLeaving(() => server.close())
    return server
  })
  const { inviteFirst } = await import('../mutations/desk/invitations.ts')
  const token = await inviteFirst()
  return {
    url,
    invitation: token && absolute(adminPaths.invitation(token)),
    databaseUrl: database.url,
    place: DATABASE_URL ? 'in the database of DATABASE_URL' : `in ${DATA_DIR}`,
    samples,
  }
}

/** Where the paper is and what to do next. */
export function greet({ url, place, samples, invitation }: Paper): void {
  console.log(`
  The paper is out: ${url}

  Read     open that address; add .md, .txt, .jsonld or .json to the address of any page
  Import   npm run import -- FILE     your own articles
  Data     ${place}${samples ? `; ${samples} sample articles are there to begin with` : ''}
  Desk     ${invitation ? `make the first account, once: ${invitation}` : absolute(adminPaths.overview())}
  Stop     Ctrl-C
`)
}

/** A database that goes away breaks connections at moments when nobody waits for an answer. Readers get theirs anyway. */
function surviveOutages(): void {
  const onError = (error: unknown) => {
    if (!isOutage(error)) return fail(error)
    console.error(`The database does not answer: ${error.message}`)
  }
  process.on('uncaughtException', onError)
  process.on('unhandledRejection', onError)
}
