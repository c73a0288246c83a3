/** Something that holds one release package. */
export interface Source {
  /** As the ledger and the person who asked name it. */
  name: string
  /** @throws SourceFault when there is nothing to read */
  open(): Promise<AsyncIterable<Uint8Array>>
  /**
   * What `links.next` of this package leads to.
   * @throws SourceFault when it must not be followed
   */
  following?(next: string): Source | undefined
}

/** A source that cannot be read, in words for the person who named it. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault'
}
