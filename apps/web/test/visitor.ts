import { load, type CheerioAPI } from 'cheerio'

export interface Page {
  status: number
  headers: Headers
  /** Where a redirect leads. */
  location: string
  html: string
  $: CheerioAPI
}

/** A browser without scripts: keeps cookies, fills in the token of the form it saw, follows nothing. */
export class Visitor {
  private readonly cookies = new Map<string, string>()
  private token = ''

  constructor(readonly url: string) {}

  /** Another browser with the same cookies: stolen, or given to this one. */
  copy(): Visitor {
    const other = new Visitor(this.url)
    for (const [name, value] of this.cookies) other.cookies.set(name, value)
    return other
  }

  forget(): void {
    this.cookies.clear()
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.send(path, { headers })
  }

  /** Sends a form as the last page would; `_csrf` is added unless given. */
  post(
    path: string,
    fields: Record<string, string | string[]> = {},
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries({ _csrf: this.token, ...fields })) {
      for (const text of [value].flat()) body.append(name, text)
    }
    const sent = { origin: this.url, 'sec-fetch-site': 'same-origin', ...headers }
    return this.send(path, { method: 'POST', body, headers: sent })
  }

  /** Sends a form that bears a file, or for which nobody chose one; `_csrf` is added unless given. */
  postFile(
    path: string,
    fields: Record<string, string> = {},
    { name, content } = { name: '', content: '' },
  ): Promise<Page> {
    const body = new FormData()
    for (const [field, value] of Object.entries({ _csrf: this.token, ...fields })) {
      body.append(field, value)
    }
    body.append('file', new Blob([content], { type: 'application/octet-stream' }), name)
    const headers = { origin: this.url, 'sec-fetch-site': 'same-origin' }
    return this.send(path, { method: 'POST', body, headers })
  }

  private async send(path: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) }
    const response = await fetch(this.url + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.remember(line)
    const html = await response.text()
    const $ = load(html)
    this.token = $('input[name=_csrf]').first().val()?.toString() ?? this.token
    const location = response.headers.get('location') ?? ''
    return { status: response.status, headers: response.headers, location, html, $ }
  }

  private remember(line: string): void {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
    if (value === '') this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
