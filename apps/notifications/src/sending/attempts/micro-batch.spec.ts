import { MicroBatch } from './micro-batch.js'

describe('MicroBatch', () => {
  it('writes the first at once and gathers what comes meanwhile', async () => {
    const batches: number[][] = []
    const batch = new MicroBatch<number, number>(async (items) => {
      batches.push(items)
      await new Promise(setImmediate)
      return items.map((item) => item * 10)
    }, 3)
    const results = await Promise.all([1, 2, 3, 4, 5].map((item) => batch.add(item)))
    expect(results).toEqual([10, 20, 30, 40, 50])
    expect(batches).toEqual([[1], [2, 3, 4], [5]])
  })

  it('tells a whole batch that it failed, and the next one not', async () => {
    let failing = true
    const batch = new MicroBatch<string, string>(async (items) => {
      if (failing) throw new Error('away')
      return items
    }, 10)
    await expect(batch.add('a')).rejects.toThrow('away')
    failing = false
    await expect(batch.add('b')).resolves.toBe('b')
  })
})
