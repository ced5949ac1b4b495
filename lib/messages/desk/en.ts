import { articles } from './articles.ts'
import { door } from './door.ts'
import { editorRoom } from './editor.ts'
import { front } from './front.ts'
import { labels } from './labels.ts'
import { media } from './media.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { preview } from './preview.ts'
import { publication } from './publication.ts'
import { records } from './records.ts'
import { sources } from './sources.ts'

/** The words of the desk, a file a noun; keys as in lib/messages/en.ts. */
export const en = {
  desk: {
    title: 'Desk',
    skip: 'Skip to the content',
    sections: 'Sections of the desk',
    menu: 'Menu',
    overview: 'Overview',
    articles: 'Articles',
    media: 'Pictures',
    front: 'Front page',
    topics: 'Topics',
    entities: 'Names',
    pages: 'Pages',
    redirects: 'Redirects',
    sources: 'Sources',
    records: 'Import and export',
    people: 'People',
    roles: 'Roles and rights',
    audit: 'Audit log',
    account: 'Your account',
    signOut: 'Sign out',
    paper: 'To the paper',
    absent: 'There is nothing here, or it is not for you.',
  },
  form: {
    save: 'Save',
    saving: 'Saving …',
    saved: 'Saved.',
    look: 'Nothing was saved. {count, plural, one {One thing needs} other {# things need}} another look:',
    required: 'This is needed.',
    email: 'This is not an e-mail address.',
    tooLong: 'At most {most, number} characters.',
    choose: 'One of these has to be chosen.',
    optional: 'optional',
    forbidden: 'You may not do this.',
    gone: 'It is not there any more.',
  },
  role: {
    ADMINISTRATOR: 'Administrator',
    EDITOR: 'Editor',
    AUTHOR: 'Author',
    CONTRIBUTOR: 'Contributor',
  },
  ...door,
  ...people,
  ...media,
  ...labels,
  ...front,
  ...pages,
  ...articles,
  ...preview,
  ...publication,
  ...sources,
  ...records,
  ...editorRoom,
} as const
