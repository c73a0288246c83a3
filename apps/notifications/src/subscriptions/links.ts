import { createHmac, timingSafeEqual } from 'node:crypto'

const ID_BYTES = 16
const TOKEN = /^[\w-]{64}$/

/**
 * What a link lets its reader do. It is part of what is proved, so no token serves another purpose.
 * `unsubscribe` is for one subscription, the others are for one subscriber.
 */
type Purpose = 'unsubscribe' | 'unsubscribe-digest' | 'manage'

/** What a link to unsubscribe ends: one subscription, or all that come in collected mails. */
export type Unsubscribing = { subscriptionId: string } | { digestsOf: string }

/** The links in mails. All but one prove themselves, so no secret has to be stored for them. */
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
    return this.url(`subscriptions/unsubscribe/${this.token('unsubscribe', subscriptionId)}`)
  }

  /** The same, for all subscriptions of a person that are collected into one mail. */
  unsubscribeDigestUrl(subscriberId: string): string {
    return this.url(`subscriptions/unsubscribe/${this.token('unsubscribe-digest', subscriberId)}`)
  }

  /** Where a person sees, changes and ends what they asked for; it works for as long as they do. */
  manageUrl(subscriberId: string): string {
    return this.url(`subscriptions/manage/${this.token('manage', subscriberId)}`)
  }

  /** What everybody may read of an opportunity. */
  opportunityUrl(opportunityId: string): string {
    return this.url(`opportunities/${opportunityId}`)
  }

  /** Nothing when this service did not make the token. */
  unsubscribing(token: string): Unsubscribing | undefined {
    const subscriptionId = this.idOf('unsubscribe', token)
    if (subscriptionId !== undefined) return { subscriptionId }
    const digestsOf = this.idOf('unsubscribe-digest', token)
    return digestsOf === undefined ? undefined : { digestsOf }
  }

  /** The subscriber whose link to manage this is. */
  managing(token: string): string | undefined {
    return this.idOf('manage', token)
  }

  private idOf(purpose: Purpose, token: string): string | undefined {
    if (!TOKEN.test(token)) return undefined
    const bytes = Buffer.from(token, 'base64url')
    const id = bytes.subarray(0, ID_BYTES)
    return timingSafeEqual(bytes.subarray(ID_BYTES), this.proof(purpose, id))
      ? uuidOf(id)
      : undefined
  }

  private token(purpose: Purpose, uuid: string): string {
    const id = Buffer.from(uuid.replaceAll('-', ''), 'hex')
    return Buffer.concat([id, this.proof(purpose, id)]).toString('base64url')
  }

  /** The id has a fixed length, so no purpose and id read as another purpose and id. */
  private proof(purpose: Purpose, id: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(purpose).update(id).digest()
  }

  private url(path: string): string {
    return new URL(path, this.publicUrl.endsWith('/') ? this.publicUrl : `${this.publicUrl}/`).href
  }
}

function uuidOf(id: Buffer): string {
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
