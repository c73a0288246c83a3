import type { Response } from 'express'
import type { PageWording } from './page-wording.js'
import { PAGE_POLICY, renderPage } from './render-page.js'

/** Answers a person. The address holds a token: it is neither cached, nor indexed, nor passed on. */
export function sendPage(response: Response, status: 200 | 404 | 410, page: PageWording): void {
  response
    .status(status)
    .set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': PAGE_POLICY,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    })
    .type('html')
    .send(renderPage(page))
}
