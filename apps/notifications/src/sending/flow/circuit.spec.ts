import { Circuit } from './circuit.js'

describe('Circuit', () => {
  let now = 0
  let circuit: Circuit
  beforeEach(() => {
    now = 1_000
    circuit = new Circuit(() => now)
  })

  it('lets through as many as there is room for', () => {
    expect(circuit.allows(50)).toBe(50)
  })

  it('lets none through while the server is away, then one', () => {
    expect(circuit.failed()).toBe(1)
    expect(circuit.allows(50)).toBe(0)
    now += 1_000
    expect(circuit.allows(50)).toBe(1)
  })

  it('waits twice as long after each try that failed, up to a minute', () => {
    const pauses = Array.from({ length: 8 }, () => {
      now += circuit.remaining()
      return circuit.failed()
    })
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  })

  it('counts many mails that meet the same silence once', () => {
    expect([circuit.failed(), circuit.failed(), circuit.failed()]).toEqual([1, 1, 1])
  })

  it('is open to all again as soon as one went through', () => {
    circuit.failed()
    now += 1_000
    circuit.worked()
    expect(circuit.allows(50)).toBe(50)
  })
})
