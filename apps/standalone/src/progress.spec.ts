import { eventually } from '@inroad/testing/eventually'
import { PassThrough } from 'node:stream'
import { startProgress } from './progress.js'

function stream(isTTY: boolean) {
  const written: string[] = []
  const terminal = { cursorTo: () => true, clearLine: () => true, moveCursor: () => true }
  const sink = Object.assign(new PassThrough(), { isTTY, columns: 120, ...terminal })
  sink.on('data', (chunk: Buffer) => written.push(chunk.toString()))
  return { stream: sink as unknown as NodeJS.WriteStream, written: () => written.join('') }
}

describe('progress', () => {
  afterEach(() => jest.useRealTimers())

  it('is a bar with the share done in a terminal', async () => {
    const { stream: terminal, written } = stream(true)
    const progress = startProgress({ label: 'Importing', total: 200, stream: terminal })
    progress.update(100)
    progress.stop()
    await eventually(() => expect(written()).toContain('50% 100/200'))
  })

  it('is a line every five seconds elsewhere, and none while nothing moves', () => {
    jest.useFakeTimers()
    const { stream: log, written } = stream(false)
    const progress = startProgress({ label: 'Importing', total: 200, stream: log })
    progress.update(50)
    jest.advanceTimersByTime(12_000)
    progress.update(200)
    progress.stop()
    expect(written()).toBe('Importing: 50 of 200\nImporting: 200 of 200\n')
  })

  it('says nothing outside a terminal of what is done in less than five seconds', () => {
    jest.useFakeTimers()
    const { stream: log, written } = stream(false)
    const progress = startProgress({ label: 'Importing', stream: log })
    progress.update(50)
    progress.stop()
    expect(written()).toBe('')
  })
})
