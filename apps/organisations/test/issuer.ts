import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'

export const CLIENT = 'inroad'

export interface SignedWith {
  key: KeyObject
  kid: string
}

/** An OpenID provider on loopback: discovery, keys, and ID tokens of whatever a test wants. */
export class Issuer {
  readonly signing = rsaKey('first')
  /** What the discovery document answers besides. */
  discovery: Record<string, unknown> = {}
  down = false
  private server: Server | undefined
  url = ''

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      if (this.down) return response.writeHead(503).end()
      const body = request.url?.endsWith('/keys') ? this.keys() : this.document()
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
    })
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections()
    this.server?.close()
  }

  publicKey(): Record<string, unknown> {
    const { n, e } = this.signing.key.export({ format: 'jwk' }) as { n: string; e: string }
    return { kty: 'RSA', n, e, kid: this.signing.kid, use: 'sig' }
  }

  claims(more: Record<string, unknown> = {}): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000)
    return {
      iss: this.url,
      aud: CLIENT,
      sub: 'person-1',
      iat: now,
      exp: now + 300,
      nonce: 'nonce-of-the-browser',
      jti: randomUUID(),
      ...more,
    }
  }

  idToken(more: Record<string, unknown> = {}): string {
    return rs256(this.claims(more), this.signing)
  }

  private document(): Record<string, unknown> {
    return { issuer: this.url, jwks_uri: `${this.url}/keys`, ...this.discovery }
  }

  private keys(): Record<string, unknown> {
    return { keys: [this.publicKey()] }
  }
}

export function rsaKey(kid: string): SignedWith {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { key, kid }
}

export function rs256(
  claims: object,
  { key, kid }: SignedWith,
  header: Record<string, unknown> = {},
): string {
  return jws({ alg: 'RS256', kid, ...header }, claims, (text) => sign('sha256', text, key))
}

/** Header, claims and a signature by whatever means. */
export function jws(
  header: object,
  claims: unknown,
  signer: (signed: Buffer) => Buffer | string,
): string {
  const signed = `${encoded(header)}.${encoded(claims)}`
  return `${signed}.${Buffer.from(signer(Buffer.from(signed))).toString('base64url')}`
}

export function encoded(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
}
