import type { SeededRandom } from './seeded-random.js'

/** Picks so that the nth item comes up in proportion to 1 / n^exponent (Zipf's law). */
export class Zipf<Item> {
  private readonly sums: number[] = []
  private readonly total: number

  constructor(
    private readonly items: readonly Item[],
    exponent = 1,
  ) {
    let sum = 0
    for (let rank = 1; rank <= items.length; rank++) this.sums.push((sum += rank ** -exponent))
    this.total = sum
  }

  pick(random: SeededRandom): Item {
    const wanted = random.next() * this.total
    let [low, high] = [0, this.sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    const item = this.items[low]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
}
