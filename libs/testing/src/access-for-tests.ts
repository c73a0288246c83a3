import { generateKeyPairSync, randomUUID, sign, type JsonWebKey } from 'node:crypto'

export interface TestOrganisation {
  id: string
  name: string
  kind: 'contracting-authority' | 'firm' | 'installation'
  identifiers: string[]
}

export interface TestPerson {
  roles: string[]
  /** Unset: a made-up one, of the kind that its roles need; null: none. */
  organisation?: TestOrganisation | null
  personId?: string
  via?: string
}

export interface AccessForTests {
  /** For `startService(definition, { access: { keys } })`. */
  keys: { keys: (JsonWebKey & { kty: string; kid: string })[] }
  /** A good token of 60 seconds, as `organisations` would give it: ask again for each request. */
  tokenFor(person: TestPerson): Promise<string>
  /** The value of an `Authorization` header for somebody with these roles. */
  bearer(...roles: string[]): string
}

export const TEST_AUTHORITY: TestOrganisation = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Example Vale NHS Foundation Trust',
  kind: 'contracting-authority',
  identifiers: ['GB-NHS:RX0'],
}

export const TEST_INSTALLATION: TestOrganisation = {
  id: '018f0000-0000-7000-8000-000000000002',
  name: 'Inroad',
  kind: 'installation',
  identifiers: [],
}

export const TEST_PERSON = '018f0000-0000-7000-8000-000000000003'

/** A key of its own, and tokens signed by it. */
export function accessForTests(): AccessForTests {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const kid = randomUUID()
  const header = encoded({ alg: 'ES256', kid })
  const mint = (person: TestPerson): string => {
    const signed = `${header}.${encoded(claimsOf(person))}`
    const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const }
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
  }
  const jwk = publicKey.export({ format: 'jwk' })
  return {
    keys: { keys: [{ ...jwk, kty: 'EC', kid, alg: 'ES256', use: 'sig' }] },
    tokenFor: async (person) => mint(person),
    bearer: (...roles) => `Bearer ${mint({ roles })}`,
  }
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function claimsOf({ roles, organisation, personId, via }: TestPerson): object {
  const made = roles.includes('operator') ? TEST_INSTALLATION : TEST_AUTHORITY
  const org = organisation === undefined ? made : organisation
  const iat = Math.floor(Date.now() / 1000)
  return {
    iss: 'urn:inroad:organisations',
    aud: 'inroad',
    sub: personId ?? TEST_PERSON,
    iat,
    exp: iat + 60,
    jti: randomUUID(),
    roles,
    ...(org && { org }),
    ...(via !== undefined && { via }),
  }
}
