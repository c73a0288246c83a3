const FEWEST_BITS = 16
/** 2^29 bits are 64 MB: enough for 30 million rows. */
const MOST_BITS = 29
const BITS_A_ROW = 16
const SHORTEST_ROW = 40
const PROBES = 4

/**
 * Tells rows that were surely not seen before from those that may have been (a Bloom filter), so that
 * only the few in doubt are compared in full. Its memory does not grow with the file.
 */
export class SeenRows {
  private readonly bits: Int32Array
  private readonly mask: number
  private first = 0
  private second = 0

  /** @param bytes of the file */
  constructor(bytes: number) {
    const wanted = Math.ceil(Math.log2((bytes / SHORTEST_ROW + 1) * BITS_A_ROW))
    const power = Math.min(MOST_BITS, Math.max(FEWEST_BITS, wanted))
    this.bits = new Int32Array(2 ** (power - 5))
    this.mask = 2 ** power - 1
  }

  begin(): void {
    this.first = 0x811c9dc5 | 0
    this.second = 0x2545f491
  }

  number(value: number | undefined): void {
    const given = value ?? -1
    this.first = Math.imul(this.first ^ given, 0x85ebca6b)
    this.first ^= this.first >>> 15
    this.second = Math.imul((this.second + given) | 0, 0xc2b2ae35)
    this.second ^= this.second >>> 13
  }

  text(value: string | undefined): void {
    let { first, second } = this
    const length = value?.length ?? -1
    for (let at = 0; at < length; at++) {
      const code = value?.charCodeAt(at) ?? 0
      first = Math.imul(first ^ code, 0x01000193)
      second = Math.imul((second + code) | 0, 0x5bd1e995)
    }
    this.first = first
    this.second = second
    this.number(length)
  }

  /** Whether a row like the one just told may have been told before. */
  end(): boolean {
    let place = this.first ^ (this.first >>> 16)
    const step = this.second | 1
    let seen = true
    for (let probe = 0; probe < PROBES; probe++) {
      const at = place & this.mask
      const bit = 1 << (at & 31)
      const word = this.bits[at >>> 5] ?? 0
      if ((word & bit) === 0) {
        seen = false
        this.bits[at >>> 5] = word | bit
      }
      place = (place + step) | 0
    }
    return seen
  }
}
