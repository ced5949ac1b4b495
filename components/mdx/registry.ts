import { type FunctionComponent, createElement as h, type ReactNode } from 'react'
import { formatPartOfDate } from '#lib/part-of-date.ts'

// Plain .ts without JSX: the compiler's worker is Node itself, which strips types but knows no JSX.

type Props = Record<string, string | undefined> & { children?: ReactNode }

/** What an editor may use: every prop is a string, and each is listed with what it is for. */
export type BodyComponent = {
  props: Record<string, { about: string; required?: boolean; kind?: 'url' | 'number' | 'bars' }>
  /** What stands between its tags, if anything does. */
  holds?: 'text' | 'moments'
  render: FunctionComponent<Props>
}

function Note({ title, children }: Props) {
  return h('aside', { className: 'note' }, title && h('p', { className: 'note-title' }, title), children)
}

function PullQuote({ cite, children }: Props) {
  return h('figure', { className: 'pull-quote' }, h('blockquote', null, children), cite && h('figcaption', null, cite))
}

function Figure({ src, alt, caption, credit, width, height }: Props) {
  const picture = h('img', { src, alt: alt ?? '', width, height, loading: 'lazy', decoding: 'async' })
  const line = [caption, credit && h('span', { key: 'credit', className: 'credit' }, credit)]
  return h(
    'figure',
    { className: 'figure' },
    picture,
    (caption || credit) && h('figcaption', null, ...line.filter(Boolean).flatMap((part) => [part, ' '])),
  )
}

function Fact({ value, label }: Props) {
  return h('p', { className: 'fact' }, h('strong', null, value), ' ', h('span', null, label))
}

function Timeline({ children }: Props) {
  return h('ol', { className: 'timeline' }, children)
}

function Moment({ date = '', lang = '', children }: Props) {
  return h('li', null, h('time', { dateTime: date }, formatPartOfDate(date, lang)), ' ', h('div', null, children))
}

function Definition({ term, children }: Props) {
  return h('dl', { className: 'definition' }, h('dt', null, h('dfn', null, term)), h('dd', null, children))
}

function Bars({ title, unit, values }: Props) {
  const rows = parseBars(values ?? '')
  const most = Math.max(...rows.map((row) => row.value), 0) || 1
  return h(
    'table',
    { className: 'bars' },
    h('caption', null, title, unit && h('span', null, ` ${unit}`)),
    h(
      'tbody',
      null,
      rows.map((row) =>
        h(
          'tr',
          { key: row.label },
          h('th', { scope: 'row' }, row.label),
          h('td', { className: 'bar' }, h('meter', { min: 0, max: most, value: row.value, 'aria-hidden': true })),
          h('td', null, row.text),
        ),
      ),
    ),
  )
}

/** `Feed 12; Page 350` as rows of a chart. */
export function parseBars(values: string): { label: string; value: number; text: string }[] {
  return values.split(';').flatMap((part) => {
    const [, label, text] = pair.exec(part) ?? []
    return label && text ? [{ label, value: Number(text.replaceAll(',', '')), text }] : []
  })
}

const pair = /^\s*(\S.*?)\s+(\d[\d,]*(?:\.\d+)?)\s*$/

export function isBars(values: string): boolean {
  return values.split(';').every((part) => pair.test(part))
}

export const registry: Record<string, BodyComponent> = {
  Note: { props: { title: { about: 'A short heading' } }, holds: 'text', render: Note },
  PullQuote: { props: { cite: { about: 'Who said it, and where' } }, holds: 'text', render: PullQuote },
  Figure: {
    props: {
      src: { about: 'Address of the picture on this site', required: true, kind: 'url' },
      alt: { about: 'What the picture shows, for those who cannot see it', required: true },
      caption: { about: 'The line below it' },
      credit: { about: 'Who made it' },
      // Known before the picture is there, so that nothing moves when it comes.
      width: { about: 'Width in pixels', required: true, kind: 'number' },
      height: { about: 'Height in pixels', required: true, kind: 'number' },
    },
    render: Figure,
  },
  Fact: {
    props: { value: { about: 'The figure', required: true }, label: { about: 'What it counts', required: true } },
    render: Fact,
  },
  Timeline: { props: {}, holds: 'moments', render: Timeline },
  Moment: {
    props: { date: { about: 'A year, month or day: 2005, 2005-12, 2005-12-24', required: true } },
    holds: 'text',
    render: Moment,
  },
  Definition: {
    props: { term: { about: 'The word that is explained', required: true } },
    holds: 'text',
    render: Definition,
  },
  Bars: {
    props: {
      title: { about: 'What is compared', required: true },
      unit: { about: 'Unit of the figures' },
      values: { about: 'Pairs such as Feed 12; Page 350', required: true, kind: 'bars' },
    },
    render: Bars,
  },
}
