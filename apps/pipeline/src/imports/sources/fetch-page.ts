import { setTimeout as pause } from 'node:timers/promises'
import { readingFault } from './reading-fault.js'
import { retryAfter } from './retry-after.js'
import { SourceFault } from './source.js'

/** How long a page is waited for. Milliseconds. */
export interface Patience {
  /** For the answer, and then for each part of it. */
  timeout?: number
  /** Told before a wait that the server asked for. */
  waiting?(milliseconds: number, status: number): void
}

const TIMEOUT = 60_000
const TRIES = 8
/** Too many requests, and what passes by itself. */
const LATER = new Set([429, 502, 503, 504])
const HEADERS = { Accept: 'application/json', 'User-Agent': 'Inroad (notices import)' }

/**
 * Asks for a page, waits and asks again when the server says to (RFC 9110 `Retry-After`; Find a Tender
 * takes about 12 requests in 120 s), and streams it.
 * @throws SourceFault when it cannot be had
 */
export async function fetchPage(
  url: URL,
  patience: Patience = {},
): Promise<AsyncIterable<Uint8Array>> {
  for (let tries = 1; ; tries += 1) {
    const { response, control } = await ask(url, patience.timeout ?? TIMEOUT)
    if (response.ok && response.body) return steadily(response.body, control)
    const { status, headers } = response
    await response.body?.cancel()
    if (!LATER.has(status) || tries === TRIES) {
      throw new SourceFault(`the server answers ${status}${response.ok ? ' with nothing' : ''}`)
    }
    const wait = retryAfter(headers.get('retry-after'), { status, tries, now: Date.now() })
    patience.waiting?.(wait, status)
    await pause(wait)
  }
}

interface Control {
  /** Begins the wait for the next part. */
  listen(): void
  done(): void
}

async function ask(url: URL, timeout: number): Promise<{ response: Response; control: Control }> {
  const abort = new AbortController()
  const late = (): void => abort.abort(new DOMException('', 'TimeoutError'))
  let timer: NodeJS.Timeout
  const control = {
    listen: () => {
      timer = setTimeout(late, timeout)
    },
    done: () => clearTimeout(timer),
  }
  control.listen()
  try {
    return { response: await fetch(url, { headers: HEADERS, signal: abort.signal }), control }
  } catch (error) {
    throw new SourceFault(`it cannot be had: ${readingFault(error)}`)
  } finally {
    control.done()
  }
}

/** Counts the time in which nothing comes, and not the time that its parts are worked on. */
async function* steadily(
  body: AsyncIterable<Uint8Array>,
  { listen, done }: Control,
): AsyncGenerator<Uint8Array> {
  try {
    listen()
    for await (const part of body) {
      done()
      yield part
      listen()
    }
  } finally {
    done()
  }
}
