import type { FilePage, FileView } from '../src/files/file.view.js'
import { eventually } from '@inroad/testing/eventually'

export interface Answer<Body> {
  status: number
  etag: string
  body: Body
  text: string
}

/** Requests about files, in somebody's name. */
export class FilesHttp {
  constructor(
    private readonly url: string,
    private readonly bearer: () => string | Promise<string>,
  ) {}

  async send<Body>(
    method: string,
    path: string,
    { body, headers = {} }: { body?: RequestInit['body']; headers?: Record<string, string> } = {},
  ): Promise<Answer<Body>> {
    const authorization = await this.bearer()
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization, ...headers },
      body,
      duplex: 'half',
    } as RequestInit)
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    const etag = response.headers.get('etag') ?? ''
    return { status: response.status, etag, text, body: (isJson ? JSON.parse(text) : {}) as Body }
  }

  give(content: RequestInit['body'], query = 'name=april.csv'): Promise<Answer<FileView>> {
    const headers = { 'content-type': 'text/csv' }
    return this.send('POST', `/files?${query}`, { body: content, headers })
  }

  one(id: string): Promise<Answer<FileView>> {
    return this.send('GET', `/files/${id}`)
  }

  list(query = ''): Promise<Answer<FilePage>> {
    return this.send('GET', `/files?${query}`)
  }

  /** Confirms the reading as it was proposed, but for what is given. */
  confirm(file: FileView, other: object = {}): Promise<Answer<FileView>> {
    const { columns, dateOrder } = file.reading ?? { columns: {}, dateOrder: 'day-first' }
    return this.send('PUT', `/files/${file.id}/reading`, {
      body: JSON.stringify({ columns, dateOrder, ...other }),
      headers: { 'content-type': 'application/json', 'if-match': `"${file.version}"` },
    })
  }

  /** The file once it was read. */
  ingested(id: string, version = 0): Promise<FileView> {
    return eventually(async () => {
      const { body } = await this.one(id)
      if (body.state !== 'ingested' || body.version < version)
        throw new Error(`it is ${body.state}`)
      return body
    })
  }
}
