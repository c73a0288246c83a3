/** What a handler answers; how it becomes HTTP is in `send-answer.ts`. */
export type Answer =
  | { kind: 'page'; view: string; data: object; options: PageOptions }
  | { kind: 'redirect'; to: string }
  | { kind: 'leave'; to: string }
  | ({ kind: 'file'; body: string; type: string } & FileOptions)
  | { kind: 'download'; body: ReadableStream<Uint8Array>; type: string; name: string }

export interface PageOptions {
  status?: number
  /** Left out: kept by nobody (`no-store`). */
  cache?: CachePolicy
}

export interface FileOptions {
  /** Makes it a download of this name. */
  name?: string
  /** 200 unless given. */
  status?: number
  cache?: CachePolicy
  headers?: Readonly<Record<string, string>>
}

/** How long a public page may be shown again without asking. Seconds. */
export interface CachePolicy {
  maxAge: number
}

/** For pages that are the same for everybody who is not signed in. */
export const PUBLIC: CachePolicy = { maxAge: 10 }

/** `view` is a file under `journeys`, without its ending: `search/results`. */
export function page(view: string, data: object = {}, options: PageOptions = {}): Answer {
  return { kind: 'page', view, data, options }
}

/** 303: the next page is read with GET, whatever this one was. Within this site only. */
export function redirect(to: string): Answer {
  return { kind: 'redirect', to }
}

/** To another site: the issuer of signing in, and nowhere else. Never an address from a request. */
export function leave(to: string): Answer {
  return { kind: 'leave', to }
}

export function file(body: string, type: string, options: FileOptions = {}): Answer {
  return { kind: 'file', body, type, ...options }
}

/** What a service sends, passed on as it comes, however long it is; kept by nobody. */
export function download(body: ReadableStream<Uint8Array>, type: string, name: string): Answer {
  return { kind: 'download', body, type, name }
}
