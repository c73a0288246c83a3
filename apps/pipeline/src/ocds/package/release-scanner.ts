import { CapturedBytes } from './captured-bytes.js'
import { BadStructure, JsonSkimmer } from './json-skimmer.js'
import { OuterDocument } from './outer-document.js'
import {
  closing,
  isList,
  isPlace,
  meaningOf,
  opening,
  type Meaning,
  type Place,
} from './package-grammar.js'
import { withMember } from './package-metadata.js'
import type { PackageMetadata, SplitFault, SplitItem } from './split-item.js'

const SMALL = 64 * 1024
const QUOTE = 0x22
const BETWEEN = new Set([...Buffer.from(' \t\r\n,:')])

interface Taking {
  as: Meaning | 'key'
  bytes: CapturedBytes
  skimmer: JsonSkimmer
}

/**
 * Walks a release package or record package byte by byte and hands out each release whole. It goes
 * into the few lists that lead to releases and passes over all else, so at most one release is held.
 */
export class ReleaseScanner {
  metadata: PackageMetadata = {}
  releases = 0
  bytes = 0
  stopped = false
  private readonly places: Place[] = []
  private readonly outer: OuterDocument
  private key: string | undefined
  private taking: Taking | undefined
  private found: SplitItem[] = []

  constructor(private readonly mostBytes: number) {
    this.outer = new OuterDocument(mostBytes)
  }

  feed(chunk: Buffer): SplitItem[] {
    let at = 0
    try {
      while (at < chunk.length && !this.stopped) at = this.step(chunk, at)
    } catch (error) {
      if (!(error instanceof BadStructure)) throw error
      this.stop('broken', error.at, `${error.message}; what follows cannot be told apart`)
    }
    this.outer.keep(chunk, this.bytes)
    this.bytes += chunk.length
    return this.handOut()
  }

  /** To be called once, after the last chunk. */
  end(): SplitItem[] {
    if (this.stopped) return []
    if (this.outer.begin === undefined) this.stop('not-json', 0, 'the file is empty')
    else if (this.places.length > 0) this.stop('cut-off', 0, this.whereItEnds())
    else {
      const ending = this.outer.ending()
      if (ending) this.found.push('kind' in ending ? ending : { kind: 'fault', ...ending })
      if (ending?.index === 0) this.releases = 1
    }
    return this.handOut()
  }

  private step(chunk: Buffer, at: number): number {
    if (this.taking) return this.takeOn(this.taking, chunk, at)
    const byte = chunk[at] ?? 0
    return BETWEEN.has(byte) ? at + 1 : this.turn(chunk, at, byte)
  }

  private turn(chunk: Buffer, at: number, byte: number): number {
    const place = this.places.at(-1)
    if (this.outer.finish !== undefined) {
      this.stop('broken', at, 'something follows the end of the package; it was not read')
    } else if (place && byte === closing(place)) this.leave(at)
    else if (place && byte === closing('package')) {
      this.stop('broken', at, 'a "}" stands in a list, where it closes nothing')
    } else if (!place || isList(place) || this.key !== undefined) {
      return this.value(meaningOf(place, this.key ?? ''), chunk, at, byte)
    } else if (byte === QUOTE) return this.take('key', chunk, at)
    else this.stop('broken', at, 'a name in quotation marks was expected')
    return at + 1
  }

  private leave(at: number): void {
    this.places.pop()
    this.key = undefined
    if (this.places.length === 0) this.outer.finish = this.bytes + at + 1
  }

  private value(meaning: Meaning, chunk: Buffer, at: number, byte: number): number {
    if (isPlace(meaning)) {
      if (byte !== opening(meaning)) return this.unexpected(meaning, chunk, at, byte)
      if (meaning === 'package') this.outer.begin = this.bytes + at
      this.places.push(meaning)
      this.key = undefined
      return at + 1
    }
    if (meaning !== 'release' || byte === opening('package')) return this.take(meaning, chunk, at)
    this.fault('not-a-release', at, `element ${this.releases} is not an object`, this.releases)
    this.releases += 1
    return this.take('other', chunk, at)
  }

  private unexpected(meaning: Place, chunk: Buffer, at: number, byte: number): number {
    if (meaning !== 'package') {
      const what = isList(meaning) ? `"${this.key}" is not a list` : 'a record is not an object'
      this.fault('not-ocds', at, what)
      return this.take('other', chunk, at)
    }
    const list = byte === opening('releases')
    if (list) this.stop('not-ocds', at, 'a list stands at the top, not a package')
    else this.stop('not-json', at, 'the file does not begin with "{"')
    return at + 1
  }

  private take(as: Taking['as'], chunk: Buffer, at: number): number {
    const limit = as === 'release' ? this.mostBytes : as === 'other' ? 0 : SMALL
    const bytes = new CapturedBytes(this.bytes + at, limit)
    this.taking = { as, bytes, skimmer: new JsonSkimmer() }
    return this.takeOn(this.taking, chunk, at)
  }

  private takeOn(taking: Taking, chunk: Buffer, from: number): number {
    const to = taking.skimmer.advance(chunk, from)
    taking.bytes.add(chunk.subarray(from, to === -1 ? chunk.length : to))
    if (to === -1) return chunk.length
    this.taking = undefined
    this.taken(taking)
    return to
  }

  private taken({ as, bytes }: Taking): void {
    if (as === 'key') {
      this.key = bytes.tooLarge ? '' : bytes.bytes().subarray(1, -1).toString('utf8')
      if (this.places.length === 1) this.outer.named(this.key)
      return
    }
    if (as === 'release') this.released(bytes)
    if (as === 'metadata' && !bytes.tooLarge) {
      this.metadata = withMember(this.metadata, this.key ?? '', bytes.bytes())
    }
    this.key = undefined
  }

  private released(bytes: CapturedBytes): void {
    const index = this.releases
    this.releases += 1
    if (!bytes.tooLarge) {
      this.found.push({ kind: 'release', raw: bytes.bytes(), offset: bytes.offset, index })
      return
    }
    const message = `release ${index} is larger than ${this.mostBytes} bytes`
    this.fault('too-large', bytes.offset - this.bytes, message, index)
  }

  private whereItEnds(): string {
    if (this.taking?.as !== 'release') return 'the file ends before the package does'
    const { offset } = this.taking.bytes
    return `the file ends inside the release that begins at byte ${offset}: it is cut off, or a quotation mark or bracket is missing there`
  }

  private fault(code: SplitFault['code'], at: number, message: string, index?: number): void {
    const fault: SplitFault = {
      kind: 'fault',
      code,
      message,
      offset: this.bytes + at,
      fatal: false,
    }
    this.found.push(index === undefined ? fault : { ...fault, index })
  }

  private stop(code: SplitFault['code'], at: number, message: string): void {
    const inRelease = this.taking?.as === 'release' ? { index: this.releases } : {}
    const offset = this.bytes + at
    this.found.push({ kind: 'fault', code, message, offset, fatal: true, ...inRelease })
    this.stopped = true
  }

  private handOut(): SplitItem[] {
    const found = this.found
    this.found = []
    return found
  }
}
