import { formatDate, rfc3339 } from '../dates.ts'
import { countryName } from '../lang.ts'
import { interfaceLang, words } from '../messages/words.ts'
import type { SourceEntry, SourceIndex } from '../queries/source-index.ts'
import { contentSignal } from '../rights/policy.ts'
import { absolute, alternate, paths, withParam } from '../urls.ts'
import { collection, compact } from './json-ld.ts'
import { alternates } from './listing-json.ts'
import { escapeLine, escapeMarkdown, withFrontMatter } from './markdown.ts'
import { blocks, heading } from './text.ts'

/** What is known of a source, in the order in which it is said; what is not known has no line. */
export function sourceFacts(source: SourceEntry): { name: string; value: string }[] {
  const t = words()
  const { kind, owner, country, newestAt, polling, shown, uses } = source
  const facts = [
    { name: t('sources.kind'), value: t('sources.kindName', { kind }) },
    { name: t('sources.owner'), value: owner },
    { name: t('sources.country'), value: country && countryName(country, interfaceLang()) },
    { name: t('sources.newest'), value: newestAt && formatDate(newestAt, 'day') },
    { name: t('sources.cadence'), value: cadence(polling) },
    { name: t('sources.lastSuccess'), value: polling?.lastSuccessAt && formatDate(polling.lastSuccessAt, 'dateline') },
    { name: t('sources.state'), value: polling && state(polling) },
    { name: t('sources.shown'), value: t('sources.shownName', { shown }) },
    { name: t('sources.uses'), value: contentSignal(uses) },
  ]
  return facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []))
}

function cadence(polling: SourceEntry['polling']): string {
  return polling ? words()('sources.every', { minutes: polling.every }) : words()('sources.records')
}

function state({ state: name, lastFailure }: NonNullable<SourceEntry['polling']>): string {
  const said = words()('sources.stateName', { state: name })
  return name === 'FAILING' && lastFailure ? `${said}: ${lastFailure}` : said
}

export function sourcesMarkdown({ path, sources, after }: SourceIndex): string {
  const t = words()
  const items = sources.map((source) => {
    const facts = sourceFacts(source).map(({ name, value }) => `  - ${escapeLine(name)}: ${escapeLine(value)}`)
    const link = `[${escapeMarkdown(source.name)}](${absolute(alternate(paths.source(source.slug), 'md'))})`
    return [`- ${link} (${source.articleCount})`, ...facts].join('\n')
  })
  return withFrontMatter({ title: t('sources.title'), url: absolute(path) }, [
    `# ${t('sources.title')}`,
    t('sources.about'),
    items.join('\n') || t('sources.none'),
    after ? `[${t('sources.more')}](${nextPage(path, after, 'md')})` : '',
  ])
}

export function sourcesText({ path, sources, after }: SourceIndex): string {
  const t = words()
  const items = sources.map((source) =>
    [
      `${source.name} (${source.articleCount})`,
      ...sourceFacts(source).map(({ name, value }) => `${name}: ${value}`),
      absolute(alternate(paths.source(source.slug), 'txt')),
    ].join('\n'),
  )
  return blocks([
    heading(t('sources.title'), '='),
    t('sources.about'),
    ...(items.length > 0 ? items : [t('sources.none')]),
    after ? `${t('sources.more')}: ${nextPage(path, after, 'txt')}` : '',
  ])
}

export function sourcesJson({ path, sources, after }: SourceIndex) {
  const t = words()
  return {
    type: 'sources',
    title: t('sources.title'),
    description: t('sources.about'),
    url: absolute(path),
    alternates: alternates(path),
    sources: sources.map(sourceJson),
    next: after ? nextPage(path, after, 'json') : null,
  }
}

function sourceJson({
  slug,
  name,
  kind,
  homepage,
  owner,
  country,
  articleCount,
  newestAt,
  polling,
  ...rights
}: SourceEntry) {
  return {
    slug,
    name,
    kind: kind.toLowerCase().replace('_', '-'),
    homepage,
    owner,
    country,
    article_count: articleCount,
    newest_at: newestAt && rfc3339(newestAt),
    polling: polling && {
      cadence_minutes: polling.every,
      last_success_at: polling.lastSuccessAt && rfc3339(polling.lastSuccessAt),
      last_failure: polling.lastFailure,
      state: polling.state.toLowerCase(),
    },
    rights: {
      shown: rights.shown.toLowerCase(),
      search: rights.uses.search,
      ai_input: rights.uses.aiInput,
      ai_train: rights.uses.aiTrain,
    },
    url: absolute(paths.source(slug)),
  }
}

/** schema.org CollectionPage with the sources as Organizations. */
export function sourcesJsonLd({ path, sources }: SourceIndex): object {
  const t = words()
  return {
    ...collection(t('sources.title'), t('sources.about'), path),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: sources.length,
      itemListElement: sources.map(({ slug, name, homepage, owner, country }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: compact({
          '@type': 'Organization',
          '@id': absolute(paths.source(slug)),
          name,
          url: homepage ?? absolute(paths.source(slug)),
          parentOrganization: owner && { '@type': 'Organization', name: owner },
          location: country && { '@type': 'Country', name: country },
        }),
      })),
    },
  }
}

function nextPage(path: string, after: string, format: 'md' | 'txt' | 'json'): string {
  return absolute(withParam(alternate(path, format), 'after', after))
}
