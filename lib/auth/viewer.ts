import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { targetHeader } from '../http/desk.ts'
import { findActor } from '../queries/desk/users.ts'
import { adminPaths } from '../urls.ts'
import { auth } from './auth.ts'
import { type Action, type Actor, may } from './policy.ts'

const getSession = cache(async () => {
  // Not from the request's headers: an action may have changed the cookie a moment ago.
  const asked = new Headers({ cookie: (await cookies()).toString() })
  return auth().api.getSession({ headers: asked, query: { disableRefresh: true } })
})

/** Who is signed in, as the database knows them now; null when nobody is, or somebody who is shut out. */
export const getViewer = cache(async (): Promise<Actor | null> => {
  const session = await getSession()
  return session ? findActor(session.user.id) : null
})

/** By which of their sessions they ask. */
export async function presentSession(): Promise<string | null> {
  return (await getSession())?.session.id ?? null
}

/**
 * Whoever is signed in; others are sent to sign in, and come back. Pages and actions call it first, and the data layer
 * asks the policy again for each record.
 */
export async function requireViewer(action?: Action): Promise<Actor> {
  const viewer = await getViewer()
  if (!viewer) redirect(adminPaths.signIn((await headers()).get(targetHeader) ?? undefined))
  if (action && !may(viewer, action)) notFound()
  return viewer
}
