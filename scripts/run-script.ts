import { execFile } from 'node:child_process'
import { join } from 'node:path'

export interface ScriptResult {
  code: number
  stdout: string
  stderr: string
}

/** Runs one of the scripts beside this file, as a person would. */
export function runScript(name: string, ...args: string[]): Promise<ScriptResult> {
  return new Promise((resolve) => {
    const script = execFile(
      process.execPath,
      [join(import.meta.dirname, name), ...args],
      (_error, stdout, stderr) => {
        resolve({ code: script.exitCode ?? -1, stdout, stderr })
      },
    )
  })
}
