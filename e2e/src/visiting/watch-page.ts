import type { Page } from 'playwright-core'

/** What no page of ours may ever do, as it happened. */
export function watchPage(page: Page, faults: string[]): void {
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()} opened a dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => undefined)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()} threw ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (/content security policy/i.test(text)) faults.push(`${page.url()}: ${text}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.url()} answered ${response.status()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const here = hostname === 'localhost' || hostname === '127.0.0.1'
    if (protocol.startsWith('http') && !here) faults.push(`${page.url()} asked ${request.url()}`)
  })
}
