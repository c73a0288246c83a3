import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { CachePolicy } from './answer.js'

export interface KeptPage {
  /** With the mark where each answer's own nonce goes. */
  html: string
  etag: string
  policy: CachePolicy
}

/** 2,000 pages of some 20 KB each. */
const MOST = 2_000

/**
 * Public pages as they were drawn a few seconds ago, by address. Only what a visitor without a
 * session saw gets in, so nothing personal can.
 */
export class PageCache {
  private readonly pages = new LRUCache<string, KeptPage>({ max: MOST })

  get(address: string): KeptPage | undefined {
    return this.pages.get(address)
  }

  keep(address: string, html: string, policy: CachePolicy): KeptPage {
    const page = { html, etag: entityTag(html), policy }
    this.pages.set(address, page, { ttl: policy.maxAge * 1000 })
    return page
  }
}

/** Weak: the nonce differs between two answers that say the same (RFC 9110, section 8.8.1). */
function entityTag(html: string): string {
  return `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
}
