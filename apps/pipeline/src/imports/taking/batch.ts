import type { ImportFault } from '../ledger/import-ledger.js'
import type { IncomingRelease } from './incoming-release.js'

/** Releases in one transaction: enough to work in sets, few enough that others do not wait long. */
const MOST = 100
/** A package of very large releases must not fill the memory either. */
const MOST_BYTES = 8 * 1024 * 1024

/** What is taken in one transaction. */
export class Batch {
  readonly releases: IncomingRelease[] = []
  readonly faults: ImportFault[] = []
  private bytes = 0

  add(one: IncomingRelease | ImportFault): void {
    if (!('release' in one)) this.faults.push(one)
    else {
      this.releases.push(one)
      this.bytes += one.raw.length
    }
  }

  get full(): boolean {
    return this.releases.length + this.faults.length >= MOST || this.bytes >= MOST_BYTES
  }

  get empty(): boolean {
    return this.releases.length + this.faults.length === 0
  }
}
