interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * Gathers what comes while the batch before it is being written, so that many small writes become
 * few. The first never waits: a lone item is written at once.
 */
export class MicroBatch<Item, Result> {
  private waiting: Waiting<Item, Result>[] = []
  private writing = false

  /** `write` answers with one result for each item, in their order. */
  constructor(
    private readonly write: (items: Item[]) => Promise<Result[]>,
    private readonly most: number,
  ) {}

  /** @throws what `write` threw, for all of its batch */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject })
      if (!this.writing) void this.drain()
    })
  }

  private async drain(): Promise<void> {
    this.writing = true
    while (this.waiting.length > 0) await this.writeNext()
    this.writing = false
  }

  private async writeNext(): Promise<void> {
    const batch = this.waiting.splice(0, this.most)
    try {
      const results = await this.write(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, at) => resolve(results[at] as Result))
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}
