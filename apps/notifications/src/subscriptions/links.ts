import { createHmac, timingSafeEqual } from 'node:crypto'

const ID_BYTES = 16
const TOKEN = /^[\w-]{64}$/

/** The links in mails. An unsubscribe token proves itself, so no secret has to be stored for it. */
export class Links {
  constructor(
    private readonly publicUrl: string,
    private readonly secret: string,
  ) {}

  /** Holds a token that is stored only as a hash. */
  confirmUrl(token: string): string {
    return this.url(`subscriptions/confirm/${token}`)
  }

  /** The page for people and the one-click address for their mail programs (RFC 8058). */
  unsubscribeUrl(subscriptionId: string): string {
    return this.url(`subscriptions/unsubscribe/${this.unsubscribeToken(subscriptionId)}`)
  }

  /** The subscription a token was made for, or nothing when this service did not make it. */
  subscriptionOf(token: string): string | undefined {
    if (!TOKEN.test(token)) return undefined
    const bytes = Buffer.from(token, 'base64url')
    const id = bytes.subarray(0, ID_BYTES)
    return timingSafeEqual(bytes.subarray(ID_BYTES), this.proof(id)) ? uuidOf(id) : undefined
  }

  private unsubscribeToken(subscriptionId: string): string {
    const id = Buffer.from(subscriptionId.replaceAll('-', ''), 'hex')
    return Buffer.concat([id, this.proof(id)]).toString('base64url')
  }

  /** The purpose is part of what is proved, so no token serves another one. */
  private proof(id: Buffer): Buffer {
    return createHmac('sha256', this.secret).update('unsubscribe').update(id).digest()
  }

  private url(path: string): string {
    return new URL(path, this.publicUrl.endsWith('/') ? this.publicUrl : `${this.publicUrl}/`).href
  }
}

function uuidOf(id: Buffer): string {
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
