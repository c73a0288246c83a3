import { fetchPage, type Patience } from './fetch-page.js'
import { type Source, SourceFault } from './source.js'

export interface WebOptions extends Patience {
  /** Pages read at most; all of them unless it is given. */
  mostPages?: number
  /** Told where the next page would have been when that many were read. */
  stoppedBefore?(address: string): void
}

/**
 * A page of an address that gives out release packages, and the pages that its `links.next` leads to.
 * The address is asked for as it was given: a `stages=` of our own would leave out corrections.
 * @throws SourceFault
 */
export function webSource(address: string, options: WebOptions = {}): Source {
  return page(parsed(address), options, new Set())
}

function page(url: URL, options: WebOptions, before: ReadonlySet<string>): Source {
  const read = new Set([...before, url.href])
  return {
    name: url.href,
    open: () => fetchPage(url, options),
    following: (next) => {
      const following = parsed(next)
      if (following.host !== url.host) {
        throw new SourceFault(`links.next leads to another server (${following.host})`)
      }
      if (read.has(following.href)) {
        throw new SourceFault('links.next leads to a page that was read already')
      }
      if (read.size < (options.mostPages ?? Infinity)) return page(following, options, read)
      options.stoppedBefore?.(following.href)
      return undefined
    },
  }
}

function parsed(address: string): URL {
  if (!URL.canParse(address)) throw new SourceFault('it is not an address that can be read')
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') {
    throw new SourceFault('leave user and password out of the address')
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') return url
  throw new SourceFault(`${url.protocol} addresses cannot be read. Give one of http or https`)
}
