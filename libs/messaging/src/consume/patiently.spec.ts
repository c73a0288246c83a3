import { patiently } from './patiently.js'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const fault = (code: string): Error => Object.assign(new Error('refused'), { code })

/** Work that fails with these errors in turn, then succeeds; says how often it ran. */
function failing(...errors: Error[]) {
  let runs = 0
  const work = (): Promise<number> => {
    const error = errors[runs++]
    return error ? Promise.reject(error) : Promise.resolve(runs)
  }
  return { work, runs: () => runs }
}

describe('patiently', () => {
  const stopping = new AbortController().signal

  it('repeats work through lost connections and conflicts', async () => {
    const { work } = failing(fault('57P01'), fault('40P01'), fault('ECONNREFUSED'))
    expect(await patiently(work, stopping, silent)).toBe(4)
  })

  it('leaves any other error to the caller at once', async () => {
    const { work, runs } = failing(fault('23505'))
    await expect(patiently(work, stopping, silent)).rejects.toThrow('refused')
    expect(runs()).toBe(1)
  })

  it('gives up on work that still conflicts after ten repetitions', async () => {
    const conflicts = Array.from({ length: 20 }, () => fault('40001'))
    const { work, runs } = failing(...conflicts)
    const quick = jest.spyOn(Math, 'random').mockReturnValue(0)
    await expect(patiently(work, stopping, silent)).rejects.toThrow('refused')
    quick.mockRestore()
    expect(runs()).toBe(11)
  })

  it('does not begin again once the service stops, not even in the middle of a wait', async () => {
    const stop = new AbortController()
    const { work, runs } = failing(fault('57P01'), fault('57P01'))
    const log = { ...silent, warn: () => setImmediate(() => stop.abort()) }
    await expect(patiently(work, stop.signal, log)).rejects.toThrow('refused')
    expect(runs()).toBe(1)
  })
})
