import { actions } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { ownDeeds } from '#lib/mutations/desk/audit.ts'

export const deeds = [...actions, ...ownDeeds] as const

/** A deed of an older release keeps the name that it had. */
export function deedName(action: string): string {
  const name = deeds.find((each) => each === action)
  return name ? deskWords()(`action.${name}`) : action
}
