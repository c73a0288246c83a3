import type { MailSummary, RecipientTotal } from './mail.js'

interface Kept {
  summary: MailSummary
  raw: Buffer
}

export interface MailStoreLimits {
  mails: number
  bytes: number
  recipients: number
}

const LIMITS: MailStoreLimits = { mails: 2_000, bytes: 64_000_000, recipients: 20_000 }

/** The last mails, in memory only. Whatever is sent, it takes no more than its limits. */
export class MailStore {
  /** All mail ever received, deleted or not. */
  received = 0
  private readonly kept = new Map<number, Kept>()
  private keptBytes = 0
  private readonly totals = new Map<string, number>()

  constructor(private readonly limits: MailStoreLimits = LIMITS) {}

  add(mail: Omit<MailSummary, 'id' | 'bytes'>, raw: Buffer): void {
    this.received += 1
    this.kept.set(this.received, {
      summary: { id: this.received, ...mail, bytes: raw.length },
      raw,
    })
    this.keptBytes += raw.length
    for (const address of mail.to) this.count(address.toLowerCase())
    this.dropOldest()
  }

  /** Newest first. */
  messages(): MailSummary[] {
    return [...this.kept.values()].map(({ summary }) => summary).reverse()
  }

  find(id: number): Kept | undefined {
    return this.kept.get(id)
  }

  /** How many each recipient was sent, of the recipients last written to. Largest first. */
  recipients(): RecipientTotal[] {
    return [...this.totals]
      .map(([address, total]) => ({ address, total }))
      .sort((a, b) => b.total - a.total)
  }

  /** Mails and totals; ids go on counting. */
  clear(): void {
    this.kept.clear()
    this.totals.clear()
    this.keptBytes = 0
  }

  private count(address: string): void {
    const total = (this.totals.get(address) ?? 0) + 1
    // Put last, so that the first is always the one not written to for longest.
    this.totals.delete(address)
    this.totals.set(address, total)
    if (this.totals.size > this.limits.recipients) {
      const [stalest] = this.totals.keys()
      if (stalest !== undefined) this.totals.delete(stalest)
    }
  }

  private dropOldest(): void {
    for (const [id, { raw }] of this.kept) {
      if (this.kept.size <= this.limits.mails && this.keptBytes <= this.limits.bytes) return
      this.kept.delete(id)
      this.keptBytes -= raw.length
    }
  }
}
