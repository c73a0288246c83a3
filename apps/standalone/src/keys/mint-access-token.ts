import { randomUUID } from 'node:crypto'
import { AUDIENCE, ISSUER, LIFETIME } from '@inroad/service-kit/access/access-tokens'
import type { CallerOrganisation } from '@inroad/service-kit/access/caller'
import type { Role } from '@inroad/service-kit/access/roles'
import { importJWK, SignJWT } from 'jose'
import type { Secrets } from './secrets.js'

export interface Bearer {
  personId?: string
  roles: readonly Role[]
  organisation?: CallerOrganisation
}

/**
 * An access token as `organisations` gives them, for whoever holds the keys of this copy: the sample
 * data, which are loaded before anybody can sign in.
 */
export async function mintAccessToken(
  { accessSigningKeys }: Pick<Secrets, 'accessSigningKeys'>,
  { personId = randomUUID(), roles, organisation }: Bearer,
): Promise<string> {
  const [key] = accessSigningKeys.keys
  if (!key) throw new Error('secrets.json holds no key to sign access tokens with')
  return new SignJWT({ roles, ...(organisation && { org: organisation }) })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid ?? '' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(personId)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME}s`)
    .sign(await importJWK(key, 'ES256'))
}
