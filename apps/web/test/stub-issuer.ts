import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose'

export interface Begun {
  state: string
  nonce: string
  challenge: string
}

/** An OpenID issuer that says whatever a test wants it to say. */
export class StubIssuer {
  /** The ID token of the next answer; made of the person and nonce unless set. */
  idToken: ((claims: JWTPayload) => Promise<string | undefined>) | undefined
  away = false
  private readonly codes = new Map<string, Begun & { sub: string }>()
  private readonly server = createServer((request, response) => void this.answer(request, response))

  private constructor(
    readonly key: CryptoKey,
    readonly publicJwk: JWK,
  ) {}

  static async open(): Promise<StubIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const jwk = { ...(await exportJWK(publicKey)), kid: 'first', alg: 'ES256', use: 'sig' }
    const stub = new StubIssuer(privateKey, jwk)
    stub.server.listen(0, '127.0.0.1')
    await once(stub.server, 'listening')
    return stub
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** What a browser was sent here with. */
  read(location: string): Begun {
    const { origin, searchParams } = new URL(location)
    if (origin !== this.url) throw new Error(`not sent to the issuer: ${location}`)
    const of = (name: string) => searchParams.get(name) ?? ''
    if (of('code_challenge_method') !== 'S256' || of('response_type') !== 'code') {
      throw new Error('no code flow with PKCE S256')
    }
    return { state: of('state'), nonce: of('nonce'), challenge: of('code_challenge') }
  }

  /** The path and query by which the browser of a person comes back. */
  comesBack(begun: Begun, sub: string, more: Record<string, string | undefined> = {}): string {
    const code = createHash('sha256').update(`${begun.state}${Math.random()}`).digest('hex')
    this.codes.set(code, { ...begun, sub })
    const given = { code, state: begun.state, iss: this.url, ...more }
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(given)) if (value) query.set(name, value)
    return `/sign-in/callback?${query.toString()}`
  }

  async sign(claims: JWTPayload, header: Partial<JWTHeaderParameters> = {}, key = this.key) {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'first', ...header })
      .sign(key)
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', this.url)
    if (this.away) return send(response, 503, {})
    if (pathname === '/.well-known/openid-configuration')
      return send(response, 200, this.metadata())
    if (pathname === '/jwks') return send(response, 200, { keys: [this.publicJwk] })
    const body = new URLSearchParams(await text(request))
    const code = this.codes.get(body.get('code') ?? '')
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    if (!code || code.challenge !== proof) return send(response, 400, { error: 'invalid_grant' })
    this.codes.delete(body.get('code') ?? '')
    const claims = this.claimsOf(code)
    const idToken = await (this.idToken ?? ((usual) => this.sign(usual)))(claims)
    send(response, 200, {
      access_token: 'x',
      token_type: 'Bearer',
      ...(idToken && { id_token: idToken }),
    })
  }

  private claimsOf({ sub, nonce }: { sub: string; nonce: string }): JWTPayload {
    const iat = Math.floor(Date.now() / 1000)
    return { iss: this.url, aud: 'inroad-web', sub, nonce, iat, exp: iat + 300 }
  }

  private metadata() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/auth`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      end_session_endpoint: `${this.url}/end`,
      id_token_signing_alg_values_supported: ['ES256'],
      authorization_response_iss_parameter_supported: true,
    }
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
