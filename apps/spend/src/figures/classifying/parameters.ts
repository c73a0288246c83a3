/** The values of a statement that is put together, each under its number. */
export class Parameters {
  readonly values: unknown[] = []

  /** @returns what stands for it in the SQL, `$3::int[]` */
  add(value: unknown, type: string): string {
    this.values.push(value)
    return `$${this.values.length}::${type}`
  }
}
