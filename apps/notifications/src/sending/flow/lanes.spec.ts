import { Lanes } from './lanes.js'

describe('Lanes', () => {
  it('run no more side by side than there are', async () => {
    const lanes = new Lanes(3)
    let running = 0
    let most = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise(setImmediate)
      running -= 1
    }
    await Promise.all(Array.from({ length: 20 }, () => lanes.run(work)))
    expect([most, running]).toEqual([3, 0])
  })

  it('are free again after work that failed', async () => {
    const lanes = new Lanes(1)
    await expect(lanes.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(lanes.run(() => Promise.resolve('yes'))).resolves.toBe('yes')
  })
})
