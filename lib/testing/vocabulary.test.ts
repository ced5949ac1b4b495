import { expect, test } from 'vitest'
import { problemsOf } from './vocabulary.ts'

const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A' }

test.each([
  ['a property of its own', { dateline: 'Leeds' }],
  ['one of a wider type', { datePublished: '2026-06-25T22:16:44Z', name: 'A', sameAs: ['https://a.example/'] }],
  [
    'a thing of a narrower type',
    { author: { '@type': 'NewsMediaOrganization', name: 'A', ethicsPolicy: 'https://a.example/' } },
  ],
  ['a reference', { author: { '@id': 'https://a.example/#me' } }],
  ['a member of an enumeration', { digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' }],
  ['more than one type', { '@type': ['NewsArticle', 'LiveBlogPosting'], coverageStartTime: '2026-06-25T22:16:44Z' }],
  [
    'what an action is given',
    {
      potentialAction: {
        '@type': 'SearchAction',
        'query-input': 'required name=q',
        target: 'https://a.example/?q={q}',
      },
    },
  ],
])('%s is right', (_, fields) => {
  expect(problemsOf({ ...article, ...fields })).toEqual([])
})

test.each([
  ['a property that there is not', { heading: 'A' }, 'heading: NewsArticle has no such property'],
  [
    'a property of another type',
    { ethicsPolicy: 'https://a.example/' },
    'ethicsPolicy: NewsArticle has no such property',
  ],
  ['a type that there is not', { author: { '@type': 'Human' } }, 'author: Human is no type'],
  ['a thing of another type', { author: { '@type': 'SoftwareApplication', name: 'A' } }, 'author: SoftwareApplication'],
  [
    'a date without its zone',
    { datePublished: '2026-06-25T22:16:44' },
    'datePublished: "2026-06-25T22:16:44" is none of',
  ],
  ['an address that is none', { url: '/news/a' }, 'url: "/news/a" is none of URL'],
  ['a word for a number', { wordCount: '12' }, 'wordCount: "12" is none of Integer'],
  ['nothing at all', { headline: '' }, 'headline: "" is none of Text'],
  ['no member of the enumeration', { digitalSourceType: 'https://schema.org/Robot' }, 'digitalSourceType'],
])('%s is wrong', (_, fields, problem) => {
  expect(problemsOf({ ...article, ...fields }).join('\n')).toContain(problem)
})
