import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Kept } from './keeper.ts'
import { Restored } from './restored.tsx'

const fields = { title: 'A headline', body: 'b' }
const kept: Kept = { id: 'here', version: 1, opened: fields, fields, typedAt: '2026-01-01T23:30:00Z' }
const other = { ...kept, id: 'there', fields: { title: ' ', body: 'words '.repeat(20) } }

const shown = (props: Partial<Parameters<typeof Restored>[0]>) =>
  renderToStaticMarkup(
    <Restored texts={[kept, other]} shown={kept} isBegun zone="Asia/Tokyo" onShow={() => {}} {...props} />,
  )

test('when something was typed is told in the zone of whoever looks', () => {
  expect(shown({})).toContain('typed by 2 Jan 2026, 08:30 GMT+9 and not saved')
  expect(shown({})).toContain('Bring back what I had typed by 2 Jan 2026, 08:30 GMT+9')
  expect(shown({ zone: null })).toContain('1 Jan 2026, 23:30 UTC')
})

test('texts that no article was begun with are told apart by what they begin with', () => {
  const html = shown({ shown: null, isBegun: false })
  expect(html).toContain('Bring back “A headline”')
  expect(html).toMatch(/Bring back “words words[^”]{0,60}…”/)
  expect(html).not.toContain('what is saved')
})
