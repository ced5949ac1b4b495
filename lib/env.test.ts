import { expect, test } from 'vitest'
import { EnvError, parseEnv } from './env.ts'

test('nothing has to be set', () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    HOST: 'localhost',
    SITE_URL: 'http://localhost:3000',
    DATA_DIR: 'data',
    TRUST_PROXY: false,
  })
})

test.each([
  ['an empty value is no value', { PORT: '' }, { PORT: 3000 }],
  ['the site is where the port is', { PORT: '8080' }, { SITE_URL: 'http://localhost:8080' }],
  ['a site is an origin', { SITE_URL: 'https://paper.example/' }, { SITE_URL: 'https://paper.example' }],
  ['a flag may be a number', { TRUST_PROXY: '1' }, { TRUST_PROXY: true }],
])('%s', (_, input, expected) => {
  expect(parseEnv(input)).toMatchObject(expected)
})

test.each([
  ['PORT', 'http'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['SITE_URL', 'paper.example'],
  ['SITE_URL', 'ftp://paper.example'],
  ['SITE_LANG', 'english language'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['TRUST_PROXY', 'yes'],
  ['SITE_NAME', 'x'.repeat(61)],
])('a bad %s is named: %s', (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(EnvError)
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name}`))
})

test('a password is not repeated', () => {
  expect(() => parseEnv({ DATABASE_URL: 'mysql://jo:s3cr@et@localhost/x' })).toThrow(
    /^DATABASE_URL is not usable: must start with postgres:/,
  )
})
