/** Every word of the interface, in ICU message format (unicode-org.github.io/icu). Other languages have the same keys. */
export const en = {
  masthead: {
    skip: 'Skip to the text',
    sections: 'Sections',
    today: 'Today',
    topics: 'Topics',
    names: 'Names',
    search: 'Search',
    dayEdition: 'Day edition',
    nightEdition: 'Night edition',
  },
} as const
