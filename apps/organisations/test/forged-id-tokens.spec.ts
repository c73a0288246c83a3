import { eventually } from '@inroad/testing/eventually'
import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { encoded, jws, rs256, rsaKey } from './issuer.js'
import { OrganisationsWorld } from './organisations-world.js'

const NOW = () => Math.floor(Date.now() / 1000)
const THIEF = rsaKey('first')
const OTHER = rsaKey('of nobody')
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

type Forge = (world: OrganisationsWorld) => string

/** Claims that are off; the signature is good. */
function claims(more: Record<string, unknown>): Forge {
  return ({ issuer }) => rs256(issuer.claims(more), issuer.signing)
}

/** A header that is off; claims and signature are good. */
function header(more: Record<string, unknown>): Forge {
  return ({ issuer }) => rs256(issuer.claims(), issuer.signing, more)
}

function hmac(alg: string, hash: string, secret: (world: OrganisationsWorld) => string): Forge {
  return (world) =>
    jws({ alg, kid: 'first' }, world.issuer.claims(), (text) =>
      createHmac(hash, secret(world)).update(text).digest(),
    )
}

const publicPem: (world: OrganisationsWorld) => string = ({ issuer }) =>
  createPublicKey(issuer.signing.key).export({ type: 'spki', format: 'pem' }).toString()

function altered(change: (parts: string[]) => string[]): Forge {
  return ({ issuer }) => change(issuer.idToken().split('.')).join('.')
}

const thiefJwk = () => ({ ...createPublicKey(THIEF.key).export({ format: 'jwk' }), kid: 'first' })

const FORGED: [string, Forge][] = [
  ['no signature, alg none', ({ issuer }) => jws({ alg: 'none' }, issuer.claims(), () => '')],
  ['alg None', ({ issuer }) => jws({ alg: 'None' }, issuer.claims(), () => '')],
  ['alg none with a signature', ({ issuer }) => rs256(issuer.claims(), THIEF, { alg: 'none' })],
  ['no alg', ({ issuer }) => rs256(issuer.claims(), issuer.signing, { alg: undefined })],
  ['HS256 with the public key', hmac('HS256', 'sha256', publicPem)],
  ['HS256 with the client id', hmac('HS256', 'sha256', () => 'inroad')],
  ['HS512 with the public key', hmac('HS512', 'sha512', publicPem)],
  ['HS256 with an empty secret', hmac('HS256', 'sha256', () => '')],
  [
    'RS384',
    ({ issuer }) =>
      jws({ alg: 'RS384', kid: 'first' }, issuer.claims(), (text) =>
        sign('sha384', text, issuer.signing.key),
      ),
  ],
  [
    'ES256 with a key of its own under the same kid',
    ({ issuer }) =>
      jws({ alg: 'ES256', kid: 'first' }, issuer.claims(), (text) =>
        sign('sha256', text, { key: EC, dsaEncoding: 'ieee-p1363' }),
      ),
  ],
  ['another key under the same kid', ({ issuer }) => rs256(issuer.claims(), THIEF)],
  ['a kid that is not published', ({ issuer }) => rs256(issuer.claims(), OTHER)],
  ['a kid that is a path', ({ issuer }) => rs256(issuer.claims(), THIEF, { kid: '../../keys' })],
  [
    'a key in its own header',
    ({ issuer }) => rs256(issuer.claims(), THIEF, { kid: undefined, jwk: thiefJwk() }),
  ],
  [
    'the address of its own keys, jku',
    ({ issuer }) => rs256(issuer.claims(), THIEF, { jku: 'http://127.0.0.1:9/keys' }),
  ],
  [
    'the address of its own certificate, x5u',
    ({ issuer }) => rs256(issuer.claims(), THIEF, { x5u: 'http://127.0.0.1:9/cert' }),
  ],
  ['a certificate of its own, x5c', ({ issuer }) => rs256(issuer.claims(), THIEF, { x5c: ['MA'] })],
  ['a critical extension nobody knows', header({ crit: ['exp'], exp: 1 })],
  ['an unencoded payload, b64', header({ crit: ['b64'], b64: false })],
  ['a signature of another token', altered(([h = '', p = '']) => [h, p, encoded('x'.repeat(256))])],
  ['a changed payload', altered(([h = '', , s = '']) => [h, encoded({ sub: 'other' }), s])],
  ['no signature part', altered(([h = '', p = '']) => [h, p])],
  ['an empty signature', altered(([h = '', p = '']) => [h, p, ''])],
  ['five parts', altered(([h = '', p = '', s = '']) => [h, p, s, h, p])],
  ['padding in its parts', altered(([h = '', p = '', s = '']) => [`${h}==`, p, s])],
  ['a payload that is a list', ({ issuer }) => rs256(['x'], issuer.signing)],
  ['no JSON at all', () => 'not.a.token'],
  ['another issuer', claims({ iss: 'https://elsewhere.example' })],
  ['the issuer with a slash', (world) => claims({ iss: `${world.issuer.url}/` })(world)],
  ['no issuer', claims({ iss: undefined })],
  ['another audience', claims({ aud: 'somebody-else' })],
  ['no audience', claims({ aud: undefined })],
  ['several audiences and no azp', claims({ aud: ['inroad', 'other'] })],
  ['several audiences, issued for another', claims({ aud: ['inroad', 'other'], azp: 'other' })],
  ['an azp that is not us', claims({ azp: 'other' })],
  ['an end an hour ago', claims({ iat: NOW() - 3_900, exp: NOW() - 3_600 })],
  ['an end six seconds ago', claims({ exp: NOW() - 6 })],
  ['no end', claims({ exp: undefined })],
  ['an end in words', claims({ exp: 'tomorrow' })],
  ['no time of issue', claims({ iat: undefined })],
  ['a time of issue in an hour', claims({ iat: NOW() + 3_600, exp: NOW() + 7_200 })],
  ['a time of issue an hour ago', claims({ iat: NOW() - 3_600, exp: NOW() + 3_600 })],
  ['a beginning in an hour', claims({ nbf: NOW() + 3_600 })],
  ['another browser’s nonce', claims({ nonce: 'nonce-of-another' })],
  ['no nonce', claims({ nonce: undefined })],
  ['no subject', claims({ sub: undefined })],
  ['an empty subject', claims({ sub: '' })],
  ['a subject that is a number', claims({ sub: 7 })],
  ['a subject without end', claims({ sub: 'x'.repeat(300) })],
]

describe('an ID token with', () => {
  let world: OrganisationsWorld

  beforeAll(async () => {
    world = await OrganisationsWorld.open()
  })
  afterAll(() => world.close())

  it.each(FORGED)('%s signs nobody in', async (_, forge) => {
    const answer = await world.post('/sign-ins', {
      idToken: forge(world),
      nonce: 'nonce-of-the-browser',
    })
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'SIGN_IN_NEEDED'])
    expect(await world.query('select 1 from sign_ins')).toEqual([])
    expect(await world.query('select 1 from people')).toEqual([])
  })

  it('nothing wrong signs its person in, so that the refusals above mean something', async () => {
    const body = { idToken: world.issuer.idToken(), nonce: 'nonce-of-the-browser' }
    expect((await world.post('/sign-ins', body)).status).toBe(201)
  })

  it('a new key is taken a few seconds after the provider publishes it', async () => {
    Object.assign(world.issuer.signing, rsaKey('second'))
    await eventually(async () => {
      const idToken = world.issuer.idToken({ sub: 'later' })
      const answer = await world.post('/sign-ins', { idToken, nonce: 'nonce-of-the-browser' })
      expect(answer.status).toBe(201)
    })
  })
})
