import { BatchRunner } from './batch-runner.js'
import type { Delivery } from './delivery.js'

const delivery = (tag: number, suspect = false): Delivery => ({
  raw: Buffer.alloc(0),
  suspect,
  tag,
})
const tagsOf = (batch: readonly Delivery[]): number[] => batch.map(({ tag }) => tag)
/** Lets everything run that waits for nothing but its turn. */
const turn = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

/** A runner whose batches end when the spec says so. */
class Desk {
  readonly started: number[][] = []
  readonly finished: number[][] = []
  readonly failures: unknown[] = []
  private readonly ends = new Map<number, { done(): void; fail(error: Error): void }>()
  readonly runner = new BatchRunner({
    batchSize: 3,
    handle: (batch) => {
      this.started.push(tagsOf(batch))
      return new Promise<void>((done, fail) => this.ends.set(batch[0]?.tag ?? 0, { done, fail }))
    },
    finished: (batch) => this.finished.push(tagsOf(batch)),
    failed: (error) => this.failures.push(error),
  })

  async push(...deliveries: Delivery[]): Promise<void> {
    for (const each of deliveries) this.runner.push(each)
    await turn()
  }

  /** Ends the batch that begins with this tag. */
  async end(tag: number, error?: Error): Promise<void> {
    const job = this.ends.get(tag)
    if (error) job?.fail(error)
    else job?.done()
    await turn()
  }
}

describe('BatchRunner', () => {
  let desk: Desk

  beforeEach(() => {
    desk = new Desk()
  })

  it('makes one batch of what arrives together, up to its size, and runs two at a time', async () => {
    await desk.push(...[1, 2, 3, 4, 5, 6, 7].map((tag) => delivery(tag)))
    expect(desk.started).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
    await desk.end(1)
    expect(desk.started.at(-1)).toEqual([7])
  })

  it('does not wait for a batch to fill', async () => {
    await desk.push(delivery(1))
    expect(desk.started).toEqual([[1]])
  })

  it('reports only a finished prefix', async () => {
    await desk.push(...[1, 2, 3, 4].map((tag) => delivery(tag)))
    await desk.end(4)
    expect(desk.finished).toEqual([])
    await desk.end(1)
    expect(desk.finished).toEqual([[1, 2, 3], [4]])
  })

  it('runs a suspect with nothing before, after or beside it', async () => {
    await desk.push(delivery(1), delivery(2), delivery(3, true), delivery(4, true), delivery(5))
    expect(desk.started).toEqual([[1, 2]])
    await desk.end(1)
    expect(desk.started.slice(1)).toEqual([[3]])
    await desk.end(3)
    expect(desk.started.slice(2)).toEqual([[4]])
    await desk.end(4)
    expect(desk.started.slice(3)).toEqual([[5]])
  })

  it('lets a suspect wait for both batches before it', async () => {
    await desk.push(...[1, 2, 3, 4].map((tag) => delivery(tag)), delivery(5, true))
    await desk.end(4)
    expect(desk.started).toEqual([[1, 2, 3], [4]])
    await desk.end(1)
    expect(desk.started.at(-1)).toEqual([5])
  })

  it('counts and names what is not finished', async () => {
    await desk.push(...[1, 2, 3, 4, 5, 6, 7].map((tag) => delivery(tag)))
    expect(desk.runner.size).toBe(7)
    await desk.end(4)
    expect(desk.runner.size).toBe(4)
    // Finished, but not reported yet.
    expect(desk.runner.tags).toContain(4)
    await desk.end(1)
    expect(desk.runner.tags).toEqual([7])
  })

  it('reports nothing after a batch that failed, and starts no other', async () => {
    await desk.push(...[1, 2, 3, 4, 5, 6, 7].map((tag) => delivery(tag)))
    await desk.end(1, new Error('gave up'))
    await desk.end(4)
    await desk.push(delivery(8))
    expect(desk.failures).toEqual([new Error('gave up')])
    expect(desk.finished).toEqual([])
    expect(desk.started).toHaveLength(2)
  })

  it('still reports a batch before one that failed', async () => {
    await desk.push(...[1, 2, 3, 4].map((tag) => delivery(tag)))
    await desk.end(4, new Error('gave up'))
    await desk.end(1)
    expect(desk.finished).toEqual([[1, 2, 3]])
  })

  it('is complete when all it was given has ended, at once where it was given nothing', async () => {
    await desk.runner.complete()
    await desk.push(...[1, 2, 3, 4, 5, 6, 7].map((tag) => delivery(tag)))
    let complete = false
    void desk.runner.complete().then(() => (complete = true))
    for (const tag of [1, 4]) await desk.end(tag)
    expect(complete).toBe(false)
    await desk.end(7)
    expect(complete).toBe(true)
    expect(desk.finished.flat()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('forgets what has not begun when abandoned, and what comes after, and waits for the rest', async () => {
    await desk.push(...[1, 2, 3, 4, 5, 6, 7].map((tag) => delivery(tag)))
    let over = false
    void desk.runner.abandon().then(() => (over = true))
    await desk.push(delivery(8))
    await desk.end(1)
    expect(over).toBe(false)
    await desk.end(4)
    expect(over).toBe(true)
    expect(desk.started).toHaveLength(2)
  })
})
