import { createHmac, randomUUID } from 'node:crypto'
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type GenerateKeyPairResult,
  type JWTHeaderParameters,
} from 'jose'
import { AccessTokens } from './access-tokens.js'
import type { Caller } from './caller.js'

const PERSON = '018f0000-0000-7000-8000-000000000003'
const ORG = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Example Vale',
  kind: 'contracting-authority',
  identifiers: ['GB-NHS:RX0'],
}
const now = (): number => Math.floor(Date.now() / 1000)
const good = (): Record<string, unknown> => ({
  iss: 'urn:inroad:organisations',
  aud: 'inroad',
  sub: PERSON,
  iat: now(),
  exp: now() + 60,
  jti: randomUUID(),
  roles: ['buyer'],
  org: ORG,
})
const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url')

describe('an access token', () => {
  let ours: GenerateKeyPairResult
  let theirs: GenerateKeyPairResult
  let tokens: AccessTokens
  let pem: string

  beforeAll(async () => {
    ours = await generateKeyPair('ES256', { extractable: true })
    theirs = await generateKeyPair('ES256', { extractable: true })
    const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'ES256', use: 'sig' }
    tokens = AccessTokens.signedBy({ keys: [jwk] })
    pem = await exportSPKI(ours.publicKey)
  })

  const signed = (
    claims: Record<string, unknown> = {},
    header: Partial<JWTHeaderParameters> = {},
    key: CryptoKey = ours.privateKey,
  ): Promise<string> =>
    new SignJWT({ ...good(), ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'ours', ...header })
      .sign(key)

  /** Puts a text together that no library would make. */
  const pieced = (header: object, claims: unknown, signature = ''): string =>
    `${encoded(header)}.${encoded(claims)}.${signature}`

  const hmac = (header: object, secret: string | Buffer): string => {
    const text = `${encoded(header)}.${encoded(good())}`
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
  }

  const changed = async (part: 0 | 1 | 2, change: (text: string) => string): Promise<string> =>
    (await signed())
      .split('.')
      .map((text, at) => (at === part ? change(text) : text))
      .join('.')

  const without = (claim: string): Promise<string> => signed({ [claim]: undefined })
  const theirJwk = () => exportJWK(theirs.publicKey)

  const expectCaller = (token: string): Promise<Caller> => tokens.callerOf(token)

  it('that is good says who asks, in which organisation and with which roles', async () => {
    expect(await expectCaller(await signed({ via: ORG.id }))).toEqual({
      personId: PERSON,
      organisation: ORG,
      roles: ['buyer'],
      via: ORG.id,
    })
  })

  it('gives nothing by a role that this version does not know', async () => {
    const caller = await expectCaller(await signed({ roles: ['buyer', 'emperor'] }))
    expect(caller.roles).toEqual(['buyer'])
  })

  it('gives no role outside an organisation', async () => {
    expect(await expectCaller(await without('org'))).toEqual({ personId: PERSON, roles: [] })
  })

  it('makes nobody an operator who is not of the installation', async () => {
    const roles = ['operator', 'buyer']
    expect((await expectCaller(await signed({ roles }))).roles).toEqual(['buyer'])
    const org = { ...ORG, kind: 'installation' }
    expect((await expectCaller(await signed({ roles, org }))).roles).toEqual(roles)
  })

  it('forgives clocks a few seconds', async () => {
    await expectCaller(await signed({ iat: now() + 3, nbf: now() + 3, exp: now() + 63 }))
    await expectCaller(await signed({ iat: now() - 62, exp: now() - 2 }))
  })

  const attacks: [string, () => Promise<string> | string][] = [
    ['signed by another key', () => signed({}, {}, theirs.privateKey)],
    ['signed by another key under its own id', () => signed({}, { kid: 'x' }, theirs.privateKey)],
    ['naming a key that there is not', () => signed({}, { kid: 'nobody' })],
    ['naming a file as its key', () => signed({}, { kid: '../../dev/null' }, theirs.privateKey)],
    [
      'bringing its key along',
      async () => signed({}, { jwk: await theirJwk() }, theirs.privateKey),
    ],
    [
      'naming where its key is',
      () => signed({}, { jku: 'http://127.0.0.1:1/' }, theirs.privateKey),
    ],
    ['naming its certificate', () => signed({}, { x5u: 'http://127.0.0.1:1/' }, theirs.privateKey)],
    ['bringing its certificate', () => signed({}, { x5c: ['MIIB'] }, theirs.privateKey)],
    ['of alg none', () => pieced({ alg: 'none' }, good())],
    ['of alg None', () => pieced({ alg: 'None', kid: 'ours' }, good())],
    ['of alg none with a signature', async () => changed(0, () => encoded({ alg: 'none' }))],
    ['of no alg', () => pieced({ kid: 'ours' }, good(), 'AA')],
    ['of HS256 with our public key in PEM', () => hmac({ alg: 'HS256', kid: 'ours' }, pem)],
    ['of HS256 with an empty secret', () => hmac({ alg: 'HS256', kid: 'ours' }, '')],
    ['of ES256 with an HMAC', () => hmac({ alg: 'ES256', kid: 'ours' }, pem)],
    ['of RS256', () => pieced({ alg: 'RS256', kid: 'ours' }, good(), 'AAAA')],
    ['of ES384', () => pieced({ alg: 'ES384', kid: 'ours' }, good(), 'AAAA')],
    ['of EdDSA', () => pieced({ alg: 'EdDSA', kid: 'ours' }, good(), 'AAAA')],
    ['whose alg is a list', () => pieced({ alg: ['ES256'], kid: 'ours' }, good(), 'AAAA')],
    ['asking for an unknown extension', () => signedCrit()],
    ['of an empty signature', () => changed(2, () => '')],
    ['of a zero signature', () => changed(2, () => Buffer.alloc(64).toString('base64url'))],
    ['of a cut signature', () => changed(2, (text) => text.slice(0, 40))],
    [
      'of a DER signature',
      () => changed(2, () => Buffer.from('3006020101020101', 'hex').toString('base64url')),
    ],
    [
      'whose claims were changed',
      () => changed(1, () => encoded({ ...good(), roles: ['operator'] })),
    ],
    ['whose claims are no JSON', () => changed(1, () => 'bm90IGpzb24')],
    ['whose claims are a list', () => pieced({ alg: 'ES256', kid: 'ours' }, [], 'AAAA')],
    ['that is over', () => signed({ iat: now() - 70, exp: now() - 10 })],
    ['that never ends', () => without('exp')],
    ['whose end is a text', () => signed({ exp: '2999' as unknown as number })],
    ['that lives too long', () => signed({ iat: now() - 300, exp: now() + 3_000 })],
    ['made in the future', () => signed({ iat: now() + 600, exp: now() + 660 })],
    ['not valid before a later time', () => signed({ nbf: now() + 600 })],
    ['without the time at which it was made', () => without('iat')],
    ['without an id', () => without('jti')],
    ['for another audience', () => signed({ aud: 'web' })],
    ['for several other audiences', () => signed({ aud: ['web', 'inroad2'] })],
    ['for no audience', () => without('aud')],
    ['by another issuer', () => signed({ iss: 'urn:inroad:identity' })],
    [
      'by an issuer whose name begins like ours',
      () => signed({ iss: 'urn:inroad:organisations/' }),
    ],
    ['by nobody', () => without('iss')],
    ['about nobody', () => without('sub')],
    ['about somebody who has no id', () => signed({ sub: 'admin' })],
    ['without roles', () => without('roles')],
    ['whose roles are one text', () => signed({ roles: 'operator' })],
    ['whose organisation is a text', () => signed({ org: ORG.id })],
    ['whose organisation has no id', () => signed({ org: { ...ORG, id: '%' } })],
    ['whose organisation is of no kind', () => signed({ org: { ...ORG, kind: 'god' } })],
    ['that acts for nobody', () => signed({ via: 'anybody' })],
    ['that is empty', () => '..'],
    ['that is encrypted, they say', () => 'a.b.c.d.e'],
  ]

  const signedCrit = (): Promise<string> =>
    new SignJWT(good())
      .setProtectedHeader({ alg: 'ES256', kid: 'ours', crit: ['exp2'], exp2: 1 })
      .sign(ours.privateKey, { crit: { exp2: true } })

  it.each(attacks)('%s is refused, and not told why', async (_, attack) => {
    await expect(expectCaller(await attack())).rejects.toMatchObject({
      status: 401,
      code: 'SIGN_IN_NEEDED',
      message: 'Sign in first: this needs a valid access token.',
    })
  })

  it('is worth nothing where no keys are known', async () => {
    await expect(AccessTokens.none().callerOf(await signed())).rejects.toMatchObject({
      status: 401,
    })
  })
})
