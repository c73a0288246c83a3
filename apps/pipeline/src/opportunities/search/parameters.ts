/** The values of a statement that is put together from parts. */
export class Parameters {
  readonly values: unknown[] = []

  /** Takes a value, and answers with its place: `$3`. */
  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}
