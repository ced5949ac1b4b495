/** What is done with an article on its way into the paper, in it, and out of it. */
export const publicationDeeds = [
  'submit',
  'takeBack',
  'publish',
  'unpublish',
  'back',
  'schedule',
  'embargo',
  'correct',
  'mend',
  'rename',
  'end',
  'withdraw',
  'restore',
] as const
export type PublicationDeed = (typeof publicationDeeds)[number]
