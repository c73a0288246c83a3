import type { ImportFault } from '../ledger/import-ledger.js'
import { readingFault } from '../sources/reading-fault.js'

/**
 * The bytes up to where reading them fails. What was read until then is worth taking, and what was cut
 * off shows in the package itself.
 */
export async function* untilItBreaks(
  bytes: AsyncIterable<Uint8Array>,
  broken: (fault: ImportFault) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    const reason = `it was not read to its end: ${readingFault(error)}`
    broken({ place: 0, kind: 'file', reason })
  }
}
