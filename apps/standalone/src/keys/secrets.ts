import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose'
import { SECRETS_FILE } from '../embedded/data/data-directory.js'
import { writePrivateFile } from '../embedded/data/private-file.js'

/** What one copy of Inroad must keep to itself, and the same over restarts. */
export interface Secrets {
  /** Private JWK set that signs access tokens (ES256). */
  accessSigningKeys: { keys: JWK[] }
  /** Private JWK set that signs ID tokens (ES256). */
  identityKeys: { keys: JWK[] }
  /** Signs the issuer's cookies. */
  identityCookieKey: string
  /** Signs the front door's session cookie. */
  sessionSecret: string
  /** Between the front door and the issuer. */
  oidcClientSecret: string
}

/** Made on the first start, and kept beside the data, readable by their owner only. */
export async function secrets(dataDirectory: string): Promise<Secrets> {
  const file = join(dataDirectory, SECRETS_FILE)
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (kept !== undefined) return JSON.parse(kept) as Secrets
  const made: Secrets = {
    accessSigningKeys: await signingKeys(),
    identityKeys: await signingKeys(),
    identityCookieKey: word(),
    sessionSecret: word(),
    oidcClientSecret: word(),
  }
  await writePrivateFile(file, `${JSON.stringify(made)}\n`)
  return made
}

function word(): string {
  return randomBytes(32).toString('base64url')
}

/** A new private JWK set of one key (ES256). */
export async function signingKeys(): Promise<{ keys: JWK[] }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const kid = randomBytes(8).toString('hex')
  return { keys: [{ ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' }] }
}

/** What others need to check what a private set signed. */
export function publicKeys({ keys }: { keys: readonly JWK[] }): JSONWebKeySet {
  return { keys: keys.map(({ d: _private, ...key }) => key) }
}
