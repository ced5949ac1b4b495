import { articles } from './articles.ts'
import { audit } from './audit.ts'
import { belonging } from './belonging.ts'
import { door } from './door.ts'
import { editorRoom } from './editor.ts'
import { front } from './front.ts'
import { go } from './go.ts'
import { labels } from './labels.ts'
import { links } from './links.ts'
import { media } from './media.ts'
import { notes } from './notes.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { preview } from './preview.ts'
import { publication } from './publication.ts'
import { records } from './records.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { views } from './views.ts'

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
    authors: 'Authors',
    pages: 'Pages',
    redirects: 'Redirects',
    sources: 'Sources',
    records: 'Import and export',
    people: 'People',
    roles: 'Roles and rights',
    settings: 'Settings',
    audit: 'Audit log',
    account: 'Your account',
    signOut: 'Sign out',
    paper: 'To the paper',
    absent: 'There is nothing here, or it is not for you.',
    failed: 'This page could not be made. Nothing that you saved is lost.',
    failedHelp: 'The desk, or the way to it, has trouble at the moment. It is often over after a while.',
    retry: 'Try again',
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
    noAnswer:
      'The desk gave no answer. What you typed is still here, also when this page is loaded again: send it once more.',
    restored: 'This could not be sent. What you typed is here again: send it once more.',
    zone: 'In your time zone, {zone}.',
    siteZone: 'In {zone}, the paper’s time zone, as long as yours is not known.',
    meanwhile: 'Nothing was saved. Somebody else changed the same meanwhile; save again to have yours in its place.',
    theirs: 'Somebody else saved here: {value}.',
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
  ...audit,
  ...belonging,
  ...preview,
  ...publication,
  ...sources,
  ...settings,
  ...records,
  ...editorRoom,
  ...links,
  ...notes,
  ...views,
  ...go,
} as const
