import { randomFrom } from '#lib/bench/random.ts'

const fragments = [
  ...[
    '%00',
    '%0d%0aset-cookie:%20a=b',
    '%2e%2e%2f',
    '..%2f',
    '../',
    './',
    '//',
    '\\',
    '%5c',
    '%ff',
    '%E0%A4%A',
    '%u0041',
  ],
  ...[
    '<script>alert(1)</script>',
    "'%20OR%201=1--",
    '%27',
    '${7*7}',
    '{{7*7}}',
    '%F0%9F%93%B0',
    '%D9%85',
    'ä',
    '\u00ff',
    ';a=b',
  ],
  ...[
    '.md',
    '.json',
    '.md.json',
    '.jsonld/',
    '.txt%00.md',
    '_next',
    'static',
    'chunks',
    'image',
    'data',
    'as',
    'md',
    'index.md',
  ],
  ...[
    'news',
    'topics',
    'entities',
    'archive',
    '2026',
    '99',
    '-1',
    'feeds',
    'what-a-304-says',
    'a'.repeat(90),
    'x'.repeat(700),
  ],
  ...[
    '.env',
    '.git/config',
    'wp-login.php',
    'admin',
    'api',
    'healthz',
    '__proto__',
    'constructor',
    'toString',
    'null',
    '*',
  ],
]
const queries = [
  ...[
    '',
    '',
    '',
    '?utm_source=x',
    '?after=',
    '?after=feeds',
    '?after[]=a',
    '?after[$ne]=1',
    '?before=%00',
    '?after=a&after=b',
  ],
  ...[
    '?kind=person',
    '?kind=__proto__',
    '?_rsc=abc',
    '?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75',
    '?=',
    '?&&&',
    '?%',
    '??',
  ],
  ...[
    `?${'a=b&'.repeat(300)}`,
    `?after=${'a'.repeat(1500)}`,
    '?__nextLocale=x&__nextDataReq=1',
    '?nxtPslug=x',
    '#fragment',
  ],
]
const methods = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'get',
  'G\u0000T',
]
const headers = [
  ...['accept: text/markdown', 'accept: text/markdown;q=abc,*/*', `accept: ${'a/b,'.repeat(500)}`, 'accept: ;;;,,,'],
  ...['accept-encoding: br;q=0', 'accept-encoding: identity;q=0, *;q=0', 'accept-encoding: ,,,;q=', 'range: bytes=0-1'],
  ...[
    'if-none-match: *',
    'if-none-match: ""","',
    `if-none-match: ${'"a",'.repeat(800)}`,
    'if-modified-since: tomorrow',
  ],
  ...[
    'rsc: 1',
    'next-router-state-tree: %5B',
    'next-router-prefetch: 1',
    'next-action: abc',
    'x-middleware-subrequest: proxy',
  ],
  ...[
    'x-middleware-rewrite: http://evil.example/',
    'x-invoke-path: /admin',
    'x-matched-path: /as/md',
    'x-nextjs-data: 1',
  ],
  ...[
    'x-forwarded-host: evil.example',
    'x-forwarded-proto: javascript',
    'x-original-url: /admin',
    'forwarded: host=evil',
  ],
  ...[
    'cookie: __prerender_bypass=x; session=y',
    `cookie: ${'a=b; '.repeat(2000)}`,
    'authorization: Bearer x',
    'te: trailers',
  ],
  ...[
    'content-length: 5',
    'content-length: abc',
    'transfer-encoding: chunked',
    'upgrade: websocket',
    'expect: 100-continue',
  ],
  ...[
    'expect: everything',
    'host: evil.example',
    ': empty',
    'no colon',
    'x: \u0001\u0002',
    'user-agent: ',
    'connection: upgrade',
  ],
]

/** So many requests that no reader makes, as bytes (Latin-1); the same on every run. */
export function hostileRequests(count: number): string[] {
  const random = randomFrom(304)
  const pick = (items: string[]) => items[Math.floor(random() * items.length)] ?? ''
  const some = (items: string[], most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items))
  return Array.from({ length: count }, () => {
    const path = `/${some(fragments, 4).join(random() < 0.7 ? '/' : '')}`
    const lines = ['host: paper.example', ...some(headers, 3), 'connection: close']
    return `${pick(methods)} ${path}${pick(queries)} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
  })
}
