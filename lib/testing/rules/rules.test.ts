import { describe, expect, test } from 'vitest'
import { atomFaults } from './atom.ts'
import { type Faults, htmlFaults, rfc822Faults, timeFaults } from './faults.ts'
import { jsonFeedFaults } from './json-feed.ts'
import { opmlFaults, rslFaults } from './lists.ts'
import { rssFaults } from './rss.ts'

// The rules themselves: each fault is found in a document that is right but for it.

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0"><channel><title>T</title><link>https://x.example/</link><description>D</description><lastBuildDate>Thu, 25 Jun 2026 10:00:00 GMT</lastBuildDate><atom:link rel="self" href="https://x.example/feed.rss"/><item><title>A</title><link>https://x.example/a</link><guid isPermaLink="false">urn:a</guid><pubDate>Thu, 25 Jun 2026 10:00:00 GMT</pubDate><description>d</description><content:encoded>&#60;p&#62;x&#60;/p&#62;</content:encoded></item></channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://x.example/feed.atom</id><title>T</title><updated>2026-06-25T10:00:00Z</updated><link rel="self" href="https://x.example/feed.atom"/><entry><id>urn:uuid:1</id><title>A</title><updated>2026-06-25T10:00:00Z</updated><published>2026-06-25T10:00:00Z</published><link rel="alternate" href="https://x.example/a"/><author><name>Jo</name><uri>https://x.example/jo</uri></author><content type="html">x</content></entry></feed>`

const opml = `<opml version="2.0"><head><title>T</title></head><body><outline type="rss" text="A" xmlUrl="https://x.example/feed" htmlUrl="https://x.example/"/></body></opml>`

const rsl = `<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license><permits type="usage">search</permits></license></content></rsl>`

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  home_page_url: 'https://x.example/',
  feed_url: 'https://x.example/feed.json',
  items: [
    {
      id: '1',
      url: 'https://x.example/a',
      content_html: '<p>x</p>',
      date_published: '2026-06-25T10:00:00Z',
      date_modified: '2026-06-25T10:00:00Z',
    },
  ],
})

const whole = [
  ['RSS', rssFaults, rss],
  ['Atom', atomFaults, atom],
  ['JSON Feed', jsonFeedFaults, json],
  ['OPML', opmlFaults, opml],
  ['RSL', rslFaults, rsl],
] as const

test.each(whole)('%s that is right has no fault', (_, faults, text) => {
  expect(faults(text)).toEqual([])
})

type Change = [from: string, to: string, expected: RegExp]

const broken: [string, (text: string) => Faults, string, Change[]][] = [
  [
    'RSS',
    rssFaults,
    rss,
    [
      ['<description>D</description>', '', /0 <description>/],
      ['Thu, 25 Jun 2026 10:00:00 GMT</lastBuildDate>', '2026-06-25</lastBuildDate>', /RFC 822/],
      ['<pubDate>Thu,', '<pubDate>Fri,', /RFC 822/],
      ['<link>https://x.example/a</link>', '<link>/a</link>', /whole address/],
      ['isPermaLink="false"', 'isPermaLink="true"', /permalink/],
      ['rel="self"', 'rel="via"', /0 links to itself/],
      ['<title>A</title>', '<title>A</title><author>Jo</author>', /not known/],
      ['&#60;p&#62;', '&#60;a href="/x"&#62;', /not whole/],
      ['&#60;p&#62;', '&#60;script&#62;', /<script>/],
      ['</item>', '<enclosure url="https://x.example/a" type="image" length="many"/></item>', /type image/],
      ['</item>', '</item><item><guid>urn:a</guid></item>', /twice: urn:a/],
    ],
  ],
  [
    'Atom',
    atomFaults,
    atom,
    [
      ['<id>urn:uuid:1</id>', '', /0 <id>/],
      ['<updated>2026-06-25T10:00:00Z</updated><link', '<updated>25 June</updated><link', /RFC 3339/],
      ['<author><name>Jo</name><uri>https://x.example/jo</uri></author>', '', /no author/],
      ['href="https://x.example/a"', 'href="/a"', /whole address/],
      ['</entry>', '<link rel="alternate" href="https://x.example/b"/></entry>', /twice: alternate/],
      ['type="html"', 'type="text/html"', /content is/],
    ],
  ],
  [
    'JSON Feed',
    jsonFeedFaults,
    json,
    [
      ['"id":"1",', '', /items.0.id/],
      ['"content_html":"<p>x</p>",', '', /without content/],
      ['"url":"https://x.example/a"', '"url":"/a"', /items.0.url/],
      ['<p>x</p>', "<p onclick='x'>x</p>".replaceAll("'", '\\"'), /onclick/],
    ],
  ],
  [
    'OPML',
    opmlFaults,
    opml,
    [
      ['text="A"', 'text=""', /no text/],
      ['xmlUrl="https://x.example/feed"', '', /xmlUrl/],
    ],
  ],
  [
    'RSL',
    rslFaults,
    rsl,
    [
      ['>search<', '>everything<', /everything/],
      ['</permits>', '</permits><prohibits type="usage">search</prohibits>', /twice/],
    ],
  ],
]

describe.each(broken)('in %s', (_, faults, text, changes) => {
  test.each(changes)('a fault is found: %s → %s', (from, to, expected) => {
    expect(text).toContain(from)
    expect(faults(text.replace(from, to)).join('\n')).toMatch(expected)
  })
})

test.each([
  ['<p>text that writes href="/x"</p>', 0],
  ['<a href="#note">', 1],
  ['<a href="mailto:a@x.example">', 0],
  ['<img alt="a > b" src="/x.png">', 1],
  ['<p style="color: red">', 1],
])('the HTML %s has %i faults', (html, count) => {
  expect(htmlFaults('it', html)).toHaveLength(count)
})

test('days that do not exist are none', () => {
  expect(rfc822Faults('it', 'Mon, 30 Feb 2026 10:00:00 GMT')).toHaveLength(1)
  expect(timeFaults('it', '2026-06-25T10:00:00')).toHaveLength(1)
})
