import { AUDIENCE, ISSUER, LIFETIME } from '@inroad/service-kit/access/access-tokens'
import type { Caller } from '@inroad/service-kit/access/caller'
import { importJWK, type CryptoKey, type JSONWebKeySet, SignJWT } from 'jose'
import { randomUUID } from 'node:crypto'
import { publicKeys, type SigningKey, signingKeys } from './signing-keys.js'

/** Signs what every other service believes: who asks, for which organisation, in which roles. */
export class AccessSigner {
  readonly publicKeys: JSONWebKeySet
  private readonly first: SigningKey
  private key: Promise<CryptoKey | Uint8Array> | undefined

  /** @param text the private JWK set, already checked */
  constructor(text: string) {
    const keys = signingKeys(text)
    this.first = keys[0]
    this.publicKeys = publicKeys(keys)
  }

  /** A JWT (RFC 7519) for 60 seconds, from the true time: its readers go by their own clocks. */
  async sign({ personId, organisation, roles, via }: Caller): Promise<string> {
    this.key ??= importJWK({ ...this.first }, 'ES256')
    return new SignJWT({
      roles: [...roles],
      ...(organisation && { org: organisation }),
      ...(via && { via }),
    })
      .setProtectedHeader({ alg: 'ES256', kid: this.first.kid, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(personId)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME}s`)
      .setJti(randomUUID())
      .sign(await this.key)
  }
}
