import { expect, test } from 'vitest'
import { EnvError, parseEnv } from './env.ts'

test('nothing has to be set', () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    HOST: 'localhost',
    SITE_URL: 'http://localhost:3000',
    DATA_DIR: 'data',
    TRUST_PROXY: 0,
  })
})

test.each([
  ['an empty value is no value', { PORT: '' }, { PORT: 3000 }],
  ['the site is where the port is', { PORT: '8080' }, { SITE_URL: 'http://localhost:8080' }],
  ['a site is an origin', { SITE_URL: 'https://paper.example/' }, { SITE_URL: 'https://paper.example' }],
  ['a language is written as everywhere', { SITE_LANG: 'pt_br' }, { SITE_LANG: 'pt-BR' }],
  [
    'a contact is an address to follow',
    { SITE_CONTACT: 'desk@paper.example' },
    { SITE_CONTACT: 'mailto:desk@paper.example' },
  ],
  ['a flag may be a number', { ACCESS_LOG: '1' }, { ACCESS_LOG: true }],
  ['proxies are counted', { TRUST_PROXY: '2' }, { TRUST_PROXY: 2 }],
  ['a proxy is one', { TRUST_PROXY: 'true' }, { TRUST_PROXY: 1 }],
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
  ['TRUST_PROXY', '-1'],
  ['PURGE_SECRET', 'short'],
  ['PURGE_SECRET', 'sixteen letters and more, but spaces'],
  ['SITE_NAME', 'x'.repeat(61)],
  ['SITE_CONTACT', 'javascript:alert(1)'],
  ['SECURITY_CONTACT', 'somebody'],
])('a bad %s is named: %s', (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(EnvError)
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name}`))
})

test('a cache is not told to purge without the secret that it asks for', () => {
  const cache = { PURGE_URL: 'http://127.0.0.1:6081' }
  expect(() => parseEnv(cache)).toThrow(/^PURGE_SECRET is missing/)
  expect(parseEnv({ ...cache, PURGE_SECRET: 'x'.repeat(32) })).toMatchObject(cache)
})

test('a password is not repeated', () => {
  expect(() => parseEnv({ DATABASE_URL: 'mysql://jo:s3cr@et@localhost/x' })).toThrow(
    /^DATABASE_URL is not usable: must start with postgres:/,
  )
})
