/** A page could not be expanded; the cause says why, and the id whose turn comes last now. */
export class ExpansionFailed extends Error {
  constructor(
    readonly changeId: string,
    cause: unknown,
  ) {
    super('a page of a fan-out could not be expanded', { cause })
    this.name = 'ExpansionFailed'
  }
}
