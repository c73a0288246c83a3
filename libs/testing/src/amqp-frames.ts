const HEADER = 7
const METHOD = 1
const BASIC_ACK = (60 << 16) | 80

/**
 * Cuts a stream of AMQP 0-9-1 bytes into frames: type (1 byte), channel (2), size (4), payload, and the
 * end octet 0xCE (section 2.3.5 of the specification).
 */
export class FrameReader {
  private rest: Buffer = Buffer.alloc(0)

  /** The frames that these bytes complete; what is left waits for the next call. */
  read(bytes: Buffer): Buffer[] {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes])
    const frames: Buffer[] = []
    for (let length = this.nextLength(); length !== undefined; length = this.nextLength()) {
      frames.push(this.rest.subarray(0, length))
      this.rest = this.rest.subarray(length)
    }
    return frames
  }

  private nextLength(): number | undefined {
    if (this.rest.length < HEADER) return undefined
    const length = HEADER + this.rest.readUInt32BE(3) + 1
    return this.rest.length < length ? undefined : length
  }
}

/** From a broker this is a publisher confirm; from a client, an acknowledgement. */
export function isBasicAck(frame: Buffer): boolean {
  return frame[0] === METHOD && frame.readUInt32BE(HEADER) === BASIC_ACK
}
