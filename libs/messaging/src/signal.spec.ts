import { Signal } from './signal.js'

const LONG = 60_000

describe('Signal', () => {
  it('ends a wait when it is raised', async () => {
    const signal = new Signal()
    const waiting = signal.wait(LONG)
    signal.raise()
    await waiting
  })

  it('remembers that it was raised while nobody waited', async () => {
    const signal = new Signal()
    signal.raise()
    signal.raise()
    await signal.wait(LONG)
  })

  it('is lowered by the wait that it ended', async () => {
    const signal = new Signal()
    signal.raise()
    await signal.wait(LONG)
    const began = performance.now()
    await signal.wait(30)
    expect(performance.now() - began).toBeGreaterThan(25)
  })
})
