import { formatDate } from '#lib/dates.ts'
import { languageName } from '#lib/lang.ts'
import { interfaceLang, words } from '#lib/messages/words.ts'
import type { Labels } from '#lib/queries/search/labels.ts'
import type { FilterName } from '#lib/queries/search/request.ts'

/** A filter that is set, in the words of the interface. */
export function nameFilter(name: FilterName, value: string, labels: Labels): { filter: string; value: string } {
  return { filter: words()('filters', { name }), value: nameValue(name, value, labels) }
}

export function nameValue(name: FilterName, value: string, labels: Labels = {}): string {
  const t = words()
  switch (name) {
    case 'topic':
    case 'entity':
    case 'source':
      return labels[name] ?? value
    case 'lang':
      return languageName(value, interfaceLang())
    case 'type':
      return t('genres', { genre: value.toUpperCase() })
    case 'within':
      return t('spans', { span: value })
    case 'since':
    case 'until':
      return formatDate(new Date(value), 'day')
  }
}
