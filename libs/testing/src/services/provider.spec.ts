import { NotHere, startFirst, type Provider } from './provider.js'

const running = {
  url: 'amqp://here',
  description: 'Broker 1 from a box',
  stop: async () => undefined,
}
const works: Provider = { start: () => Promise.resolve(running) }
const absent: Provider = { start: () => Promise.reject(new NotHere('a box (not found)')) }
const broken: Provider = { start: () => Promise.reject(new Error('the box is broken')) }

describe('startFirst', () => {
  it('takes the first that works, naming it and how long it took', async () => {
    const lines: string[] = []
    expect(await startFirst('Broker', [absent, works, broken], (line) => lines.push(line))).toBe(
      running,
    )
    expect(lines).toEqual([expect.stringMatching(/^Broker 1 from a box, ready in \d\.\d s$/)])
  })

  it('says in one line why it passes over a way that should have worked', async () => {
    const lines: string[] = []
    await startFirst('Broker', [broken, works], (line) => lines.push(line))
    expect(lines[0]).toBe('Broker: the box is broken; trying the next way')
  })

  it('fails with all the ways and what each lacked when none works', async () => {
    const failing = startFirst('Broker', [absent, broken], () => undefined)
    await expect(failing).rejects.toThrow(
      'No Broker could be had for the tests. Any one of these will do:\n- a box (not found)\n- the box is broken',
    )
  })
})
