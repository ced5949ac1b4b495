'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { auth } from '#lib/auth/auth.ts'
import { refusal } from '#lib/auth/refusal.ts'
import { adminPaths } from '#lib/urls.ts'

export async function signOut(): Promise<void> {
  await auth()
    .api.signOut({ headers: await headers() })
    .catch(refusal)
  redirect(adminPaths.signIn())
}
