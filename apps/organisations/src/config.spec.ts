import { readConfig } from '@inroad/service-kit/read-config'
import { environmentFor, signingKey } from '../test/organisations-world.js'
import { OrganisationsConfig } from './config.js'

const GOOD = environmentFor({
  databaseUrl: 'postgres://localhost/inroad',
  issuer: 'https://login.example',
  smtpUrl: 'smtp://localhost',
})

describe('the configuration', () => {
  it('is taken when it is whole', () => {
    expect(readConfig(OrganisationsConfig, GOOD)).toMatchObject({
      oidcIssuer: 'https://login.example',
    })
  })

  const key = signingKey('a')
  it.each([
    ['no JSON', 'secret text', /private JWK set/],
    ['null', 'null', /private JWK set/],
    ['no key', '{"keys": []}', /at least one key/],
    ['a public key', JSON.stringify({ keys: [{ ...key, d: undefined }] }), /private d/],
    ['a key without a name', JSON.stringify({ keys: [{ ...key, kid: '' }] }), /kid/],
    ['another curve', JSON.stringify({ keys: [{ ...key, crv: 'P-384' }] }), /P-256/],
    ['two keys of one name', JSON.stringify({ keys: [key, key] }), /kid of its own/],
  ])('is refused with %s for signing keys, which it does not repeat', (_, text, message) => {
    const read = () => readConfig(OrganisationsConfig, { ...GOOD, ACCESS_SIGNING_KEYS: text })
    expect(read).toThrow(message)
    expect(read).not.toThrow(text.slice(0, 20))
  })

  it('names everything that is missing at once', () => {
    expect(() => readConfig(OrganisationsConfig, {})).toThrow(
      /OIDC_ISSUER[^]*OIDC_CLIENT_ID[^]*ACCESS_SIGNING_KEYS[^]*SMTP_URL[^]*MAIL_FROM[^]*PUBLIC_URL/,
    )
  })
})
