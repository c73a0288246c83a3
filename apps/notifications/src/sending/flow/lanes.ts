/** Runs so many pieces of work side by side; the others wait in the order they came. */
export class Lanes {
  private free: number
  private readonly waiting: (() => void)[] = []

  constructor(lanes: number) {
    this.free = lanes
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1
    else await new Promise<void>((resolve) => this.waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.free += 1
    }
  }
}
