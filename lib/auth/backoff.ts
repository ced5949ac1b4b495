import { countAttempt, forgetAttempts, type Limits, takeBackAttempt } from '../mutations/desk/sign-in-failures.ts'
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

/** Somebody got in: what failed before is forgotten, and this attempt does not count against where it came from. */
export async function welcome(account: string | null, address: string): Promise<void> {
  await takeBackAttempt(keyOf('address', address))
  if (account !== null) await forgetAttempts(keyOf('account', account))
}

/** Known or not, and never in clear. */
function keyOf(kind: 'account' | 'address', name: string): string {
  return hashToken(`${kind} ${name.trim().toLowerCase()}`)
}
