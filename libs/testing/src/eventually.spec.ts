import { eventually } from './eventually.js'

describe('eventually', () => {
  it('returns what the assertion returned once it held', async () => {
    let calls = 0
    const value = await eventually(() => {
      calls += 1
      if (calls < 4) throw new Error('not yet')
      return calls
    })
    expect(value).toBe(4)
  })

  it('throws the last error as it is when the time is over', async () => {
    let calls = 0
    const failing = eventually(
      () => {
        calls += 1
        throw new Error(`failure ${String(calls)}`)
      },
      { timeout: 60 },
    )
    await expect(failing).rejects.toThrow(/^failure \d+$/)
    expect(calls).toBeGreaterThan(2)
  })
})
