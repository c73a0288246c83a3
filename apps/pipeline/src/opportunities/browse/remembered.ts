/**
 * A value that is dear to make and may be a little old. The first who asks waits for it; once it is
 * too old, whoever asks gets the old one and it is made anew beside.
 */
export class Remembered<Value> {
  private latest?: { value: Promise<Value>; madeAt: number }
  private making = false

  constructor(
    private readonly make: () => Promise<Value>,
    /** Milliseconds. */
    private readonly freshFor: number,
  ) {}

  get(): Promise<Value> {
    const { latest } = this
    if (latest && (this.making || performance.now() - latest.madeAt < this.freshFor)) {
      return latest.value
    }
    const value = this.makeAnew()
    return latest ? latest.value : value
  }

  private makeAnew(): Promise<Value> {
    this.making = true
    const value = this.make()
    const before = this.latest
    const madeAt = performance.now()
    this.latest ??= { value, madeAt }
    value.then(
      () => {
        this.making = false
        this.latest = { value, madeAt }
      },
      () => {
        this.making = false
        this.latest = before
      },
    )
    return value
  }
}
