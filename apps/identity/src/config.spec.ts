import { ConfigurationFault } from '@inroad/service-kit/read-config'
import { readIdentityConfig } from './config.js'

const RIGHT = {
  DATABASE_URL: 'postgresql://localhost/inroad',
  OIDC_ISSUER: 'http://localhost:3000/identity',
  OIDC_CLIENT_SECRET: 'x'.repeat(32),
  OIDC_REDIRECT_URIS: 'http://localhost:3000/sign-in/callback',
  OIDC_POST_LOGOUT_URIS: 'http://localhost:3000/',
  IDENTITY_KEYS: '{"keys":[]}',
  IDENTITY_COOKIE_KEYS: `${'a'.repeat(32)}, ${'b'.repeat(32)}`,
}

describe('the configuration of the small provider', () => {
  it('reads lists with commas between their parts', () => {
    expect(readIdentityConfig(RIGHT).cookieKeys).toEqual(['a'.repeat(32), 'b'.repeat(32)])
  })

  it.each([
    ['OIDC_ISSUER', undefined],
    ['OIDC_CLIENT_SECRET', 'short'],
    ['OIDC_REDIRECT_URIS', 'javascript:alert(1)'],
    ['OIDC_POST_LOGOUT_URIS', ''],
    ['IDENTITY_KEYS', 'none'],
    ['IDENTITY_COOKIE_KEYS', 'short'],
    ['IDENTITY_DEMO', 'perhaps'],
  ])('names %s when it is %s', (name, value) => {
    const read = () => readIdentityConfig({ ...RIGHT, [name]: value })
    expect(read).toThrow(ConfigurationFault)
    expect(read).toThrow(name)
  })

  it('refuses plain http and demo people beyond this machine', () => {
    const http = { ...RIGHT, OIDC_ISSUER: 'http://identity.example/' }
    expect(() => readIdentityConfig(http)).toThrow('Use https')
    const demo = { ...RIGHT, OIDC_ISSUER: 'https://identity.example/', IDENTITY_DEMO: 'yes' }
    expect(() => readIdentityConfig(demo)).toThrow('must be on localhost')
    expect(readIdentityConfig({ ...RIGHT, IDENTITY_DEMO: 'yes' }).demo).toBe('yes')
  })
})
