import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'

async function html(body: string): Promise<string> {
  return (await compile({ body, trusted: false, lang: 'en' })).html
}

describe('of text from elsewhere nothing is left of', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in a paragraph', 'a <script>alert(1)</script>'],
    ['a script that is not closed', '<script>alert(1)'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a form', '<form action="https://evil.example"><input name="a"><button>b</button></form>'],
    ['a base address', '<base href="https://evil.example/">'],
    ['a redirection', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['a style sheet', '<link rel="stylesheet" href="https://evil.example/x.css">'],
    ['a style element', '<style>body { background: url(https://evil.example) }</style>'],
    ['a style', '<p style="background: url(https://evil.example)">a</p>'],
    ['a handler', '<p onclick="alert(1)" onmouseover=alert(1)>a</p>'],
    ['a handler of a picture', '<img src=x onerror=alert(1)>'],
    ['a drawing with a handler', '<svg onload="alert(1)"><script>alert(1)</script></svg>'],
    [
      'a drawing that animates an address',
      '<svg><a><animate attributeName="href" values="javascript:alert(1)"/></a></svg>',
    ],
    [
      'formulas',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    ],
    ['an object', '<object data="https://evil.example"></object><embed src="https://evil.example">'],
    ['a template', '<template><script>alert(1)</script></template>'],
    ['a custom element with a handler', '<x-y onclick="alert(1)">a</x-y>'],
    ['sources of a picture', '<picture><source srcset="https://evil.example/x.png"><img src="/x.png"></picture>'],
    ['a set of pictures', '<img src="/x.png" srcset="https://evil.example/x.png 2x">'],
    ['a background', '<table background="https://evil.example/x.png"><tr><td>a</td></tr></table>'],
    ['video', '<video src="https://evil.example/x.mp4" poster="https://evil.example/x.png"></video>'],
    ['a title that changes the page', '<title>Hacked</title>'],
    [
      'data for crawlers',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">a</b></div>',
    ],
    ['names that scripts meet', '<img src="/x.png" name="body" id="main"><a id="currentScript" name="cookie">a</a>'],
  ])('%s', async (_, body) => {
    const made = await html(body)
    expect(made).not.toMatch(
      /<(?:script|iframe|form|button|base|meta|link|style|svg|math|object|embed|template|video|title|source)\b/i,
    )
    expect(made).not.toMatch(/evil\.example|alert\(1\)|\bon\w+=|style=|srcset|item(?:prop|scope|type)|\bname=|\bid=/i)
  })
})

test.each([
  ['plainly', '[a](javascript:alert(1))'],
  ['in capitals', '[a](JaVaScRiPt:alert(1))'],
  ['with a reference in it', '[a](java&#115;cript:alert(1))'],
  ['in HTML, with a tab in it', '<a href="java&#9;script:alert(1)">a</a>'],
  ['in HTML, with a control character before it', '<a href="&#1;javascript:alert(1)">a</a>'],
  ['by definition', '[a][b]\n\n[b]: javascript:alert(1)'],
  ['as data', '[a](data:text/html;base64,PHNjcmlwdD4=)'],
  ['as VBScript', '[a](vbscript:msgbox(1))'],
  ['as a file', '[a](file:///etc/passwd)'],
  ['in angle brackets', '<javascript:alert(1)>'],
  ['in a picture', '![a](javascript:alert(1))'],
])('an address that does something loses its link: %s', async (_, body) => {
  expect(await html(body)).not.toMatch(/(?:href|src)="[^"]*(?:script|data|file):/i)
})

test.each([
  ['an address', 'https://evil.example/x.png'],
  ['no scheme', '//evil.example/x.png'],
  ['backslashes', '\\\\evil.example/x.png'],
  ['a slash and a backslash', '/\\evil.example/x.png'],
  ['a tab between slashes', '/&#9;/evil.example/x.png'],
  ['a line feed between slashes', '/&#10;/evil.example/x.png'],
  ['a tab before slashes', '&#9;//evil.example/x.png'],
  ['capitals', 'HTTPS://evil.example/x.png'],
])('a picture from elsewhere, with %s, is a link', async (_, address) => {
  const made = await html(`<img src="${address}" alt="A graph">`)
  expect(made).toMatch(/^<a href="[^"]+" rel="ugc nofollow noopener" class="picture-link">A graph<\/a>$/)
})

test.each([
  'data:image/svg+xml,<svg/>',
  'javascript:alert(1)',
  ' https://evil.example/x.png',
  'ftp://evil.example/x.png',
])('of a picture at %j its description is left', async (address) => {
  expect(await html(`<img src="${address}" alt="A graph">`)).toBe('<span>A graph</span>')
})

test.each([
  [
    'a picture in Markdown',
    '![A graph](https://elsewhere.example/x.png)',
    '<a href="https://elsewhere.example/x.png" rel="ugc nofollow noopener" class="picture-link">A graph</a>',
  ],
  ['a picture without a description', '![](https://elsewhere.example/x.png)', '>Picture</a>'],
  ['a link', '[a](https://elsewhere.example)', '<a href="https://elsewhere.example" rel="ugc nofollow noopener">a</a>'],
  [
    'a link that vouches for itself',
    '<a href="https://elsewhere.example" rel="dofollow" target="_top">a</a>',
    '<a href="https://elsewhere.example" rel="ugc nofollow noopener">a</a>',
  ],
  ['an address alone', 'https://elsewhere.example/a', 'rel="ugc nofollow noopener">https://elsewhere.example/a</a>'],
  [
    'an e-mail address',
    'mail jo@elsewhere.example',
    '<a href="mailto:jo@elsewhere.example" rel="ugc nofollow noopener">',
  ],
  ['a link inside the paper', '[a](/topics/x)', '<a href="/topics/x">a</a>'],
  [
    'a picture of the paper',
    '![a](/sample/x.svg)',
    '<img src="/sample/x.svg" alt="a" loading="lazy" decoding="async"/>',
  ],
])('%s becomes what it should', async (_, body, expected) => {
  expect(await html(body)).toContain(expected)
})

test.each([
  ['braces', 'a { b } {{ c }} ${d}', 'a { b } {{ c }} ${d}'],
  ['a comparison', 'if a < b then c > d', 'if a &lt; b then c &gt; d'],
  ['import and export', 'import a from "b"\n\nexport default c', 'import a from &quot;b&quot;'],
  ['a component of ours', '<Note title="x">a</Note>', 'a'],
  ['a comment', 'a <!-- b --> c', 'a  c'],
])('%s mean nothing in text from elsewhere', async (_, body, expected) => {
  expect(await html(body)).toContain(expected)
})

test.each([
  ['a body that begins at h1 moves down', '# a\n\n## b\n\n###### c', ['<h2>a</h2>', '<h3>b</h3>', '<h6>c</h6>']],
  ['a body that begins at h2 stays', '## a\n\n### b', ['<h2>a</h2>', '<h3>b</h3>']],
  ['a table can be scrolled by key', '| a |\n|---|\n| b |', ['<div class="table-box" tabindex="0"><table>']],
  ['code keeps its language', '```js\nlet a\n```', ['<code class="language-js">']],
  [
    'footnotes find each other',
    'a[^1]\n\n[^1]: b',
    ['href="#user-content-fn-1"', 'id="user-content-fn-1"', 'id="footnote-label"'],
  ],
  ['a list of tasks is one', '- [x] a', ['<input type="checkbox" disabled="" checked=""/>']],
])('%s', async (_, body, expected) => {
  const made = await html(body)
  for (const part of expected) expect(made).toContain(part)
})
