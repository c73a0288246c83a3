import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { CachePolicy } from './answer.js'

export interface KeptPage {
  /** With the mark where each answer's own nonce goes. */
  html: string
  etag: string
  policy: CachePolicy
}

/** 2,000 pages of some 50 KB each. */
const MOST = 2_000
/** How much longer a page is shown that is being drawn anew. Milliseconds. */
const WHILE_DRAWN = 20_000

/**
 * Public pages as they were drawn a few seconds ago, by address. Only what a visitor without a
 * session saw gets in, so nothing personal can.
 */
export class PageCache {
  private readonly pages = new LRUCache<string, KeptPage>({ max: MOST })
  private readonly drawing = new Set<string>()

  get(address: string): KeptPage | undefined {
    return this.pages.get(address)
  }

  keep(address: string, html: string, policy: CachePolicy): KeptPage {
    const page = { html, etag: entityTag(html), policy }
    this.pages.set(address, page, { ttl: policy.maxAge * 1000 + WHILE_DRAWN })
    return page
  }

  /** Draws a page anew that is past its age, once at a time: whoever asks meanwhile gets the old one. */
  renew(address: string, draw: () => Promise<unknown>): void {
    if (this.pages.getRemainingTTL(address) > WHILE_DRAWN || this.drawing.has(address)) return
    this.drawing.add(address)
    // Where it fails the old page ends by itself, and the next visitor is told why.
    draw()
      .catch(() => undefined)
      .finally(() => this.drawing.delete(address))
  }
}

/** Weak: the nonce differs between two answers that say the same (RFC 9110, section 8.8.1). */
function entityTag(html: string): string {
  return `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
}
