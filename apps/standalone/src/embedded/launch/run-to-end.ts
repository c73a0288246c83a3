import type { ChildProcess } from 'node:child_process'

export interface Outcome {
  /** Undefined when it could not be started or was ended by a signal. */
  code?: number
  /** Both streams, in the order they came. */
  output: string
}

/** Waits for a program to end and never throws: `node` reports some failures to start by event. */
export function runToEnd(start: () => ChildProcess, input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = ''
    const failed = (error: Error) => resolve({ output: `${output}${error.message}` })
    try {
      const child = start()
      const end = () => child.kill()
      process.once('exit', end)
      child.once('error', failed)
      child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(input)
      child.once('close', (code) => {
        process.off('exit', end)
        resolve({ code: code ?? undefined, output })
      })
    } catch (error) {
      failed(error as Error)
    }
  })
}
