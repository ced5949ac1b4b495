import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { askToSignIn, isPlainForm, readUnsent, unsentHeader, writtenIn } from './unsent.ts'

const boundary = '----ours'
const plain = {
  'content-type': `multipart/form-data; boundary=${boundary}`,
  'content-length': '100',
  'sec-fetch-mode': 'navigate',
}

function sent(url: string, headers: Record<string, string>, body = ''): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.push(body)
  request.push(null)
  return Object.assign(request, { method: 'POST', url, headers: { ...headers } })
}

test.each([
  ['a form of the desk', '/admin/articles/5?x=1', {}, true],
  ['a form at the door', '/admin/sign-in?next=/admin', {}, false],
  ['what a script sends', '/admin/articles/5', { 'sec-fetch-mode': 'cors' }, false],
  ['a browser that does not say', '/admin/articles/5', { 'sec-fetch-mode': '' }, false],
  ['another kind of body', '/admin/articles/5', { 'content-type': 'text/plain' }, false],
  ['more than a text', '/admin/media', { 'content-length': '5000000' }, false],
])('%s', (_, url, headers, expected) => {
  expect(isPlainForm(sent(url, { ...plain, ...headers }))).toBe(expected)
})

test('what was typed is handed to a page, as it was sent, but for secrets and files', async () => {
  const part = (disposition: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`
  const body = [
    part('name="$ACTION_REF_1"', ''),
    part('name="opened.title"', 'As it was'),
    part('name="title"', 'A “headline” & more'),
    part('name="topics"', 'press'),
    part('name="topics"', 'web'),
    part('name="new-password"', 'a secret of mine'),
    part('name="file"; filename="a.png"', 'bytes'),
    `--${boundary}--\r\n`,
  ].join('')
  const request = sent('/admin/articles/5?x=1', plain, body)
  await askToSignIn(request)
  expect(request).toMatchObject({ method: 'GET', url: '/admin/ended' })
  const unsent = readUnsent(String(request.headers[unsentHeader]))
  expect(unsent).toEqual({
    to: '/admin/articles/5?x=1',
    fields: [
      ['$ACTION_REF_1', ''],
      ['opened.title', 'As it was'],
      ['title', 'A “headline” & more'],
      ['topics', 'press'],
      ['topics', 'web'],
    ],
    hasFiles: true,
  })
  expect(unsent && writtenIn(unsent)).toEqual(['A “headline” & more'])
})

test('a form that breaks off has nothing in it', async () => {
  const request = sent('/admin/articles/5', plain, `--${boundary}\r\nContent-Disp`)
  await askToSignIn(request)
  expect(readUnsent(String(request.headers[unsentHeader]))).toMatchObject({ fields: [], hasFiles: false })
})

test.each([
  null,
  '',
  '%7B',
  '%E0%A4%A',
  '%22text%22',
  encodeURIComponent('{"to":"//evil.example","fields":[],"hasFiles":false}'),
])('of %s nothing is read', (header) => {
  expect(readUnsent(header)).toBeNull()
})
