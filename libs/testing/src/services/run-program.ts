import { execFile, type ExecFileOptions } from 'node:child_process'

/**
 * Runs a program to its end and returns what it printed.
 * @throws Error with the program's name, its exit status and what it wrote to stderr.
 */
export function runProgram(
  program: string,
  args: string[],
  options: ExecFileOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 1 << 26, ...options }, (error, stdout, stderr) => {
      if (!error) resolve(String(stdout))
      else reject(new Error(`${program} failed: ${String(stderr).trim() || error.message}`))
    })
  })
}

/** The last lines of what a service wrote, for the message that says why it did not start. */
export function lastLines(log: string, count = 12): string {
  return log.trim().split('\n').slice(-count).join('\n')
}
