import { load, type CheerioAPI } from 'cheerio'

interface Cookie {
  value: string
  path: string
}

export interface Page {
  status: number
  url: string
  headers: Headers
  $: CheerioAPI
}

/**
 * As much of a browser as these pages need: cookies with their paths, redirects, forms. It stops where
 * the web begins, whose address nobody serves here.
 */
export class Browser {
  private readonly cookies = new Map<string, Cookie>()

  /** @param issuer what pages call themselves @param served where that really is */
  constructor(
    private readonly issuer: string,
    private readonly served: string,
  ) {}

  async get(address: string): Promise<Page> {
    return this.follow(address, { method: 'GET' })
  }

  /** Sends a form of a page with all its hidden fields. */
  async submit(page: Page, selector: string, fields: Record<string, string> = {}): Promise<Page> {
    const form = page.$(selector)
    if (form.length !== 1) throw new Error(`${form.length} forms like ${selector}`)
    const hidden = form.serializeArray().map(({ name, value }) => [name, value] as const)
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields })
    const action = new URL(form.attr('action') ?? '', page.url)
    return this.follow(action.href, { method: 'POST', body })
  }

  cookieNames(): string[] {
    return [...this.cookies.keys()]
  }

  /** As an attacker has it who makes somebody's browser open an address. */
  async post(address: string, fields: Record<string, string>, headers = {}): Promise<Page> {
    return this.follow(address, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  private async follow(address: string, init: RequestInit): Promise<Page> {
    const url = new URL(address)
    const headers = new Headers(init.headers)
    headers.set('cookie', this.cookiesFor(url.pathname))
    headers.set('accept', 'text/html')
    const response = await fetch(this.reach(url), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.keep(line, url.pathname)
    const next = response.headers.get('location')
    if (next !== null) {
      const target = new URL(next, url)
      if (target.href.startsWith(this.issuer)) return this.follow(target.href, { method: 'GET' })
      return { status: response.status, url: target.href, headers: response.headers, $: load('') }
    }
    const $ = load(await response.text())
    return { status: response.status, url: url.href, headers: response.headers, $ }
  }

  private reach({ pathname, search }: URL): string {
    return `${this.served}${pathname}${search}`
  }

  private cookiesFor(path: string): string {
    return [...this.cookies]
      .filter(([, cookie]) => path === cookie.path || path.startsWith(`${cookie.path}/`))
      .map(([name, { value }]) => `${name.split('@')[0]}=${value}`)
      .join('; ')
  }

  private keep(line: string, pathname: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    const attribute = (wanted: string) =>
      attributes.find((text) => text.toLowerCase().startsWith(`${wanted}=`))?.split('=')[1]
    const path = (attribute('path') ?? pathname).replace(/\/$/, '')
    const expires = attribute('expires')
    if (value === '' || (expires && new Date(expires) < new Date())) {
      this.cookies.delete(`${name}@${path}`)
    } else this.cookies.set(`${name}@${path}`, { value, path })
  }
}
