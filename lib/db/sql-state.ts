type Cause = { originalCode?: unknown; originalMessage?: unknown }

function causeOf(error: unknown): Cause | undefined {
  return (error as { meta?: { driverAdapterError?: { cause?: Cause } } } | null)?.meta?.driverAdapterError?.cause
}

/** The five signs by which PostgreSQL names an error (its manual, appendix A); null when it comes from elsewhere. */
export function sqlState(error: unknown): string | null {
  const code = causeOf(error)?.originalCode
  return typeof code === 'string' ? code : null
}

/** What PostgreSQL itself said. */
export function databaseMessage(error: Error): string {
  return String(causeOf(error)?.originalMessage ?? error.message)
}

/** Two transactions stood in each other's way (class 40; Prisma's P2034): the same again may well succeed. */
export function isConflict(error: unknown): boolean {
  return (
    sqlState(error)?.startsWith('40') === true || (error instanceof Error && 'code' in error && error.code === 'P2034')
  )
}

/** The database was there and refused the data: a bad value (class 22), a broken promise (23), too much of it (54). */
export function isRefusal(error: unknown): error is Error {
  return /^(22|23|54)/.test(sqlState(error) ?? '')
}

/** The database is away: connections broke (class 08 and the network's own codes) or it is shutting down (57P). */
export function isOutage(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = sqlState(error) ?? ('code' in error ? String(error.code) : '')
  return (
    /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code) || /Connection terminated|Can't reach database/.test(error.message)
  )
}
