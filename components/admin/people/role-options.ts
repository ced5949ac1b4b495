import { roles } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

export function roleOptions(): { value: string; label: string }[] {
  return roles.map((role) => ({ value: role, label: deskWords()(`role.${role}`) }))
}
