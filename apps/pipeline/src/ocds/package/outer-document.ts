import { CapturedBytes } from './captured-bytes.js'
import type { SplitFault, SplitRelease } from './split-item.js'

type Ending = SplitRelease | Pick<SplitFault, 'code' | 'message' | 'offset' | 'index' | 'fatal'>

/**
 * The object that is the whole file. A file may be one release and no package, which is certain only
 * at its end, so its bytes are kept until a list of releases shows up or they become too many.
 */
export class OuterDocument {
  begin: number | undefined
  finish: number | undefined
  private listed = false
  private hasOcid = false
  private readonly bytes: CapturedBytes

  constructor(private readonly mostBytes: number) {
    this.bytes = new CapturedBytes(0, mostBytes)
  }

  /** One of its own members was met. */
  named(key: string): void {
    if (key === 'ocid') this.hasOcid = true
    if (key === 'releases' || key === 'records') this.listed = true
  }

  /** @param before bytes of the file before this chunk */
  keep(chunk: Buffer, before: number): void {
    if (this.begin === undefined) return
    if (this.listed) return this.bytes.drop()
    const from = Math.max(0, this.begin - before)
    const to = this.finish === undefined ? chunk.length : Math.max(0, this.finish - before)
    this.bytes.add(chunk.subarray(from, to))
  }

  /** What it turned out to be, besides a package: one release, or nothing of use. */
  ending(): Ending | undefined {
    if (this.listed) return undefined
    const offset = this.begin ?? 0
    if (!this.hasOcid) {
      const message = 'it has no "releases", no "records" and no "ocid" of its own'
      return { code: 'not-ocds', message, offset, fatal: true }
    }
    if (!this.bytes.tooLarge) {
      return { kind: 'release', raw: this.bytes.bytes(), offset, index: 0 }
    }
    const message = `the release is larger than ${this.mostBytes} bytes`
    return { code: 'too-large', message, offset, index: 0, fatal: false }
  }
}
