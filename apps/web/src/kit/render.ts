import { randomBytes } from 'node:crypto'
import type nunjucks from 'nunjucks'
import type { LayoutData } from './layout-data.js'

/** Stands for the nonce in drawn pages, so that they can be kept and each answer gets its own. */
const NONCE_MARK = `nonce-${randomBytes(16).toString('hex')}`

/** Draws a page: its own data, and `layout` for what is around it. */
export function render(
  views: nunjucks.Environment,
  view: string,
  data: object,
  layout: LayoutData,
): string {
  return views.render(`${view}.njk`, { ...data, layout, cspNonce: NONCE_MARK })
}

export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_MARK, nonce)
}
