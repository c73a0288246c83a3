import { BadGzip, decodedBytes } from './decoded-bytes.js'
import { ReleaseScanner } from './release-scanner.js'
import type { SplitEnd, SplitFault, SplitItem } from './split-item.js'

const MOST_BYTES = 16 * 1024 * 1024

/**
 * Reads an OCDS 1.1 release package, record package or single release from a stream of bytes, gzip
 * or not, and yields each release as it stands there, in order, holding one at a time. A release's
 * `raw` may be a view of a larger chunk: copy it to keep it for long.
 *
 * What cannot be read is yielded as a fault in its place, never thrown; after a fatal one nothing
 * follows. Only what reading the bytes itself throws is passed on.
 * @param mostBytes the largest release taken; a larger one is a fault and reading goes on
 * @returns what the package says of itself, and the counts
 */
export async function* splitReleases(
  bytes: AsyncIterable<Uint8Array>,
  { mostBytes = MOST_BYTES }: { mostBytes?: number } = {},
): AsyncGenerator<SplitItem, SplitEnd> {
  const scanner = new ReleaseScanner(mostBytes)
  let faults = 0
  for await (const items of scannedItems(scanner, bytes)) {
    for (const item of items) {
      if (item.kind === 'fault') faults += 1
      yield item
    }
  }
  const { metadata, releases, bytes: read } = scanner
  return { metadata, releases, faults, bytes: read }
}

async function* scannedItems(
  scanner: ReleaseScanner,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<SplitItem[]> {
  try {
    for await (const chunk of decodedBytes(bytes)) {
      yield scanner.feed(chunk)
      if (scanner.stopped) return
    }
    yield scanner.end()
  } catch (error) {
    if (!(error instanceof BadGzip)) throw error
    yield [unpackingFault(scanner, error)]
  }
}

function unpackingFault(scanner: ReleaseScanner, { message, cutOff }: BadGzip): SplitFault {
  const code = cutOff ? 'cut-off' : 'broken'
  return { kind: 'fault', code, message, offset: scanner.bytes, fatal: true }
}
