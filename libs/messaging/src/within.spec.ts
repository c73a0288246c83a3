import { within } from './within.js'

describe('within', () => {
  it('resolves when the work has ended', async () => {
    await within(60_000, Promise.resolve('done'))
  })

  it('resolves when the work has failed', async () => {
    await within(60_000, Promise.reject(new Error('no')))
  })

  it('resolves when the time is over', async () => {
    await within(10, new Promise(() => undefined))
  })
})
