const QUOTE = 0x22
const BACKSLASH = 0x5c
const MOST_NESTED = 1000

/** What a byte outside of text can mean for where a value ends. */
const PLAIN = 0
const TEXT = 1
const OPENS = 2
const CLOSES = 3
const SEPARATES = 4

const MEANINGS = new Uint8Array(256)
MEANINGS[QUOTE] = TEXT
for (const byte of Buffer.from('{[')) MEANINGS[byte] = OPENS
for (const byte of Buffer.from('}]')) MEANINGS[byte] = CLOSES
for (const byte of Buffer.from(', \t\r\n')) MEANINGS[byte] = SEPARATES

/** A bracket that closes nothing, or too many open at once; `at` is a place in the current chunk. */
export class BadStructure extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Finds where a JSON value ends, across chunks, by quotes and brackets alone. What stands between
 * them is left to the parser, so a slip inside one value costs that value and not the file.
 */
export class JsonSkimmer {
  private readonly open = new Uint8Array(MOST_NESTED)
  private depth = 0
  private inText = false
  private escaped = false

  /**
   * Reads on in the value.
   * @returns the place after its last byte, or -1 when the chunk ends first
   * @throws BadStructure
   */
  advance(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      if (this.inText) {
        at = this.skipText(chunk, at)
        if (at === chunk.length) return -1
        if (this.depth === 0) return at + 1
        continue
      }
      const byte = chunk[at] ?? 0
      const end = MEANINGS[byte] === PLAIN ? undefined : this.structure(byte, at)
      if (end !== undefined) return end
    }
    return -1
  }

  /** The place where the value ends, if this byte ends it. */
  private structure(byte: number, at: number): number | undefined {
    const meaning = MEANINGS[byte]
    if (meaning === TEXT) this.inText = true
    else if (meaning === OPENS) this.enter(byte, at)
    else if (this.depth === 0) return at
    else if (meaning === CLOSES && this.leave(byte, at)) return at + 1
    return undefined
  }

  /** The place of the closing quote, or the chunk's length when it is not in this chunk. */
  private skipText(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (this.escaped) this.escaped = false
      else if (byte === BACKSLASH) this.escaped = true
      else if (byte === QUOTE) {
        this.inText = false
        return at
      }
    }
    return chunk.length
  }

  private enter(byte: number, at: number): void {
    if (this.depth === MOST_NESTED) {
      throw new BadStructure(at, `more than ${MOST_NESTED} brackets are open`)
    }
    this.open[this.depth] = byte
    this.depth += 1
  }

  /** Whether that was the last open bracket. */
  private leave(byte: number, at: number): boolean {
    this.depth -= 1
    // In ASCII each closing bracket stands two after its opening one.
    if (this.open[this.depth] !== byte - 2) {
      throw new BadStructure(
        at,
        `"${String.fromCharCode(byte)}" closes a bracket of the other kind`,
      )
    }
    return this.depth === 0
  }
}
