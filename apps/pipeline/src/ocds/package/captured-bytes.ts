/** Bytes gathered from chunks up to a limit; past it nothing is held. */
export class CapturedBytes {
  private parts: Buffer[] = []
  private size = 0

  /** @param offset of the first byte in the file */
  constructor(
    readonly offset: number,
    private readonly limit: number,
  ) {}

  add(part: Buffer): void {
    this.size += part.length
    if (this.tooLarge) this.drop()
    else if (part.length > 0) this.parts.push(part)
  }

  drop(): void {
    this.parts = []
  }

  get tooLarge(): boolean {
    return this.size > this.limit
  }

  bytes(): Buffer {
    const [only] = this.parts
    return only && this.parts.length === 1 ? only : Buffer.concat(this.parts)
  }
}
