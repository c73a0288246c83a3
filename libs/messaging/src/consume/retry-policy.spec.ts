import { defaultRetryPolicy, delayAfter } from './retry-policy.js'

const policy = { attempts: 5, delays: [1_000, 10_000], deadline: 1 }

describe('delayAfter', () => {
  it.each([
    [1, 1_000],
    [2, 10_000],
    [3, 10_000],
    [99, 10_000],
    [0, 1_000],
  ])('after %p runs waits about %p ms', (runs, delay) => {
    expect(delayAfter(policy, runs, 0.5)).toBe(delay)
  })

  it('spreads a delay by a fifth either way', () => {
    expect(delayAfter(policy, 1, 0)).toBe(800)
    expect(delayAfter(policy, 1, 1)).toBe(1_200)
  })

  it('waits not at all where the policy names no delay', () => {
    expect(delayAfter({ ...policy, delays: [] }, 1)).toBe(0)
  })

  it('has a delay for each attempt but the first, in the usual policy', () => {
    expect(defaultRetryPolicy.delays).toHaveLength(defaultRetryPolicy.attempts - 1)
  })

  it('gives a handler far less than the half hour after which a broker closes its channel', () => {
    expect(defaultRetryPolicy.deadline).toBeLessThanOrEqual(60_000)
  })
})
