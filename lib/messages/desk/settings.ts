/** What the paper says of itself. */
export const settings = {
  settings: {
    title: 'Settings',
    standfirst:
      'What the paper is called, what language it speaks, what may be done with its texts and whom readers write to. What is saved here stands on every page within a second.',
    paper: 'The paper',
    rights: 'Rights',
    contacts: 'Contacts',
    preset: 'Left empty, it is as in the environment: {value}.',
    presetOption: 'As in the environment: {value}',
    nothing: 'nothing',
    name: 'Name',
    nameHelp: 'As it stands above every page, in the feeds, in search results and on letters of the desk.',
    tagline: 'Tagline',
    taglineHelp: 'What the paper is about, in one line below its name.',
    lang: 'Language',
    langHelp:
      'A tag such as en, es-MX or ar. The interface, its direction and its dates follow it in English, Spanish and Arabic, and are English in others; articles keep languages of their own.',
    langWrong: 'This is no language tag; write one such as en or pt-BR.',
    shown: 'What is shown of texts from sources',
    shownHelp: 'For sources that say nothing themselves. What the paper wrote is always shown whole.',
    excerptWords: 'Words of an excerpt',
    excerptWordsHelp: 'The most words that are shown where an excerpt is.',
    excerptWordsWrong: 'A number from {least, number} to {most, number}.',
    searchHelp: 'Whether they may list the pages and quote them.',
    aiInputHelp: 'Whether they may read the pages to answer a question.',
    aiTrainHelp: 'Whether they may learn from the pages. Sources that say something themselves are left as they are.',
    contact: 'Contact for readers',
    contactHelp:
      'An e-mail address, or a page that begins with https://. It stands at the foot of every page and in the structured data.',
    contactWrong: 'Write an e-mail address, or a page that begins with https://.',
    securityContact: 'Contact for holes in security',
    securityContactHelp:
      'An e-mail address, a page that begins with https://, or a telephone such as tel:+34-555-0100. It stands in /.well-known/security.txt.',
    securityContactWrong:
      'Write an e-mail address, a page that begins with https://, or a telephone that begins with tel:.',
    saved: 'Saved. Every page says so within a second.',
    undo: 'Undo',
    undone: 'Taken back.',
    undoLate: 'Somebody has changed the same since; nothing was taken back.',
    latest: 'Saved <at></at> by {name}. <link>What was changed</link>',
  },
} as const
