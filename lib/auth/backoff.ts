import { countAttempt, forgetAttempts, type Limits, takeBackAttempt } from '../mutations/desk/sign-in-failures.ts'
import { failed, type Result } from '../result.ts'
import { hashToken } from './token.ts'

const ofAccount: Limits = { free: 5, most: 20 }
const ofAddress: Limits = { free: 20, most: 100 } // an office has one

/**
 * Lets somebody try to get in; `account` is null where the library counts for the account itself (second steps).
 * @returns seconds to wait when this account, or this address, has tried too often
 */
export async function admit(account: string | null, address: string): Promise<number> {
  const wait = await countAttempt(keyOf('address', address), ofAddress)
  return wait || account === null ? wait : countAttempt(keyOf('account', account), ofAccount)
}

/** Seconds until somebody may try again. */
export type Wait = { wait: number }

/** Tries a password or a code that may be guessed: counted before it is looked at, and not looked at after too many. */
export async function attempt<T, E>(
  account: string | null,
  address: string,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | Wait>> {
  const wait = await admit(account, address)
  if (wait > 0) return failed({ wait })
  const done = await work()
  if (done.ok) await welcome(account, address)
  return done
}

/** Somebody got in: what failed before is forgotten, and this attempt does not count against where it came from. */
async function welcome(account: string | null, address: string): Promise<void> {
  await takeBackAttempt(keyOf('address', address))
  if (account !== null) await forgetAttempts(keyOf('account', account))
}

/** Known or not, and never in clear. */
function keyOf(kind: 'account' | 'address', name: string): string {
  return hashToken(`${kind} ${name.trim().toLowerCase()}`)
}
