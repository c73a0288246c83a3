import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { openSignInWorld, type SignInWorld } from './sign-in-world.js'
import type { Page, Visitor } from './visitor.js'

type Forgery = (claims: JWTPayload, world: SignInWorld) => Promise<string | undefined>

const seconds = () => Math.floor(Date.now() / 1000)
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const signedBy = (secret: string) => (claims: JWTPayload) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(Buffer.from(secret))
const changed =
  (change: JWTPayload): Forgery =>
  (claims, { issuer }) =>
    issuer.sign({ ...claims, ...change })
const withHeader =
  (header: object): Forgery =>
  async (claims, { issuer }) => {
    const { privateKey } = await generateKeyPair('ES256')
    return issuer.sign(claims, header, privateKey)
  }
const edited =
  (edit: (parts: string[]) => string[]): Forgery =>
  async (claims, { issuer }) =>
    edit((await issuer.sign(claims)).split('.')).join('.')

const FORGERIES: [string, Forgery][] = [
  ['alg none', async (claims) => new UnsecuredJWT(claims).encode()],
  ['alg None', async (claims) => `${part({ alg: 'None' })}.${part(claims)}.`],
  ['a signature taken off', edited(([header = '', body = '']) => [header, body, ''])],
  [
    'HS256 with the public key',
    (claims, { issuer }) => signedBy(JSON.stringify(issuer.publicJwk))(claims),
  ],
  ['HS256 with the secret of the client', (claims) => signedBy('a secret of the web')(claims)],
  ['HS256 with an empty secret', (claims) => signedBy('\0')(claims)],
  ['another key under the same kid', withHeader({})],
  ['another key under a kid nobody knows', withHeader({ kid: 'second' })],
  ['another key without a kid', withHeader({ kid: undefined })],
  [
    'a key that the token brings along',
    withHeader({ jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } }),
  ],
  ['a key that the token points to', withHeader({ jku: 'https://evil.example/jwks' })],
  ['a certificate that the token points to', withHeader({ x5u: 'https://evil.example/cert' })],
  ['a kid that is a path', withHeader({ kid: '../../../dev/null' })],
  [
    'ES512 in its header',
    edited(([, body = '', signature = '']) => [part({ alg: 'ES512' }), body, signature]),
  ],
  [
    'a body that was changed',
    edited(([header = '', , signature = '']) => [header, part({ sub: 'eve' }), signature]),
  ],
  ['a signature of zeros', edited(([header = '', body = '']) => [header, body, 'A'.repeat(86)])],
  ['another audience', changed({ aud: 'another-client' })],
  ['no audience', changed({ aud: undefined })],
  ['several audiences and another party', changed({ aud: ['inroad-web', 'evil'], azp: 'evil' })],
  ['several audiences and no party', changed({ aud: ['inroad-web', 'evil'] })],
  ['another issuer', changed({ iss: 'https://evil.example' })],
  [
    'an issuer like ours',
    (claims, { issuer }) => issuer.sign({ ...claims, iss: `${issuer.url}/` }),
  ],
  ['no issuer', changed({ iss: undefined })],
  ['another nonce', changed({ nonce: 'another-nonce' })],
  ['no nonce', changed({ nonce: undefined })],
  ['a time that is over', (claims, { issuer }) => issuer.sign({ ...claims, exp: seconds() - 60 })],
  ['no end', changed({ exp: undefined })],
  ['an end that is no number', changed({ exp: 'never' as unknown as number })],
  ['no time of issue', changed({ iat: undefined })],
  [
    'a beginning that is still to come',
    (claims, { issuer }) => issuer.sign({ ...claims, nbf: seconds() + 3600 }),
  ],
  ['nobody in it', changed({ sub: undefined })],
  ['an object for a subject', changed({ sub: { $ne: '' } as unknown as string })],
  ['rubbish', async () => 'rubbish'],
  ['five parts', async (claims, { issuer }) => `${await issuer.sign(claims)}.a.b`],
  ['nothing at all', async () => undefined],
]

describe('attacks on signing in', () => {
  let world: SignInWorld
  let visitor: Visitor

  beforeAll(async () => {
    world = await openSignInWorld({ oidcClientSecret: 'a secret of the web' })
  })
  beforeEach(() => {
    visitor = world.newVisitor()
    world.issuer.idToken = undefined
  })
  afterAll(() => world.close())

  const begin = async (who = visitor) => world.issuer.read((await who.get('/sign-in')).location)
  const isSignedIn = async (who = visitor) => (await who.get('/account')).status === 200
  const expectRefused = async ({ status, $ }: Page, who = visitor) => {
    expect(status).toBe(400)
    expect($('h1').text()).toMatch(/^You are not signed in$|^This sign-in was not begun here$/)
    expect(await isSignedIn(who)).toBe(false)
  }

  it('would succeed with a true token, so that the rest proves something', async () => {
    const landed = await world.signIn(visitor)
    expect([landed.status, landed.location]).toEqual([303, '/account'])
    expect(await isSignedIn()).toBe(true)
  })

  it.each(FORGERIES)('with an ID token with %s are refused', async (_, forge) => {
    const begun = await begin()
    world.issuer.idToken = (claims) => forge(claims, world)
    await expectRefused(await visitor.get(world.issuer.comesBack(begun, 'eve')))
  })

  it('with somebody else’s callback are refused in a clean browser, which gets no session', async () => {
    const back = world.issuer.comesBack(await begin(), 'eve')
    const victim = world.newVisitor()
    const page = await victim.get(back)
    await expectRefused(page, victim)
  })

  it('with somebody else’s callback are refused in a browser that has begun its own', async () => {
    const back = world.issuer.comesBack(await begin(), 'eve')
    const victim = world.newVisitor()
    await begin(victim)
    await expectRefused(await victim.get(back), victim)
  })

  it('with somebody else’s code under one’s own state are refused by PKCE', async () => {
    const theirs = world.issuer.comesBack(await begin(), 'bea')
    const attacker = world.newVisitor()
    const { state } = await begin(attacker)
    const code = new URLSearchParams(theirs.split('?')[1]).get('code') ?? ''
    const injected = new URLSearchParams({ code, state, iss: world.issuer.url })
    await expectRefused(await attacker.get(`/sign-in/callback?${injected.toString()}`), attacker)
  })

  it.each([
    ['another state', { state: 'another' }],
    ['no state', { state: undefined }],
    ['the issuer of a mix-up', { iss: 'https://evil.example' }],
    ['no issuer', { iss: undefined }],
    ['no code', { code: undefined }],
    ['a code that nobody gave', { code: 'guessed' }],
    ['tokens in the address', { id_token: 'x', code: undefined }],
  ])(
    'with a callback with %s are refused',
    async (_, change: Record<string, string | undefined>) => {
      const back = world.issuer.comesBack(await begin(), 'bea', change)
      await expectRefused(await visitor.get(back))
    },
  )

  it('with a callback that comes a second time are refused, and the first stays signed in', async () => {
    const back = world.issuer.comesBack(await begin(), 'bea')
    expect((await visitor.get(back)).status).toBe(303)
    expect((await visitor.get(back)).status).toBe(400)
    const thief = world.newVisitor()
    await expectRefused(await thief.get(back), thief)
    expect(await isSignedIn()).toBe(true)
  })

  it('with a state that comes twice in the address are refused', async () => {
    const back = world.issuer.comesBack(await begin(), 'bea')
    await expectRefused(await visitor.get(`${back}&state=another`))
  })

  it('with a callback after more than an hour are refused', async () => {
    const back = world.issuer.comesBack(await begin(), 'bea')
    world.clock.now += 61 * 60_000
    await expectRefused(await visitor.get(back))
  })

  it('by fixing a session leave the fixed one signed out', async () => {
    await begin()
    const attacker = visitor.copy()
    expect((await world.signIn(visitor)).status).toBe(303)
    expect(await isSignedIn()).toBe(true)
    expect(await isSignedIn(attacker)).toBe(false)
  })

  it('by a made-up or unsigned session cookie open nothing', async () => {
    await world.signIn(visitor)
    const [id = ''] = (visitor.cookie('inroad') ?? '').split('.')
    for (const cookie of ['s%3Aguess.sig', id, `${id}.${'A'.repeat(43)}`]) {
      const { status } = await world.newVisitor().get('/account', { cookie: `inroad=${cookie}` })
      expect(status).toBe(303)
    }
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/account\r\nSet-Cookie: a=b',
  ])('that would lead on to %j lead to the start page', async (returnTo) => {
    expect((await world.signIn(visitor, 'bea', returnTo)).location).toBe('/')
  })

  it('by a form of another site sign nobody out', async () => {
    await world.signIn(visitor)
    await visitor.get('/account')
    for (const [name, value] of [
      ['origin', 'https://evil.example'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      expect((await visitor.post('/sign-out', {}, { [name]: value })).status).toBe(403)
    }
    expect((await visitor.post('/sign-out', { _csrf: 'guessed' })).status).toBe(303)
    expect(await isSignedIn()).toBe(true)
  })

  it('by a link sign nobody in or out', async () => {
    await world.signIn(visitor)
    expect((await visitor.get('/sign-out')).status).toBe(404)
    await visitor.get('/signed-out')
    expect(await isSignedIn()).toBe(true)
  })
})
