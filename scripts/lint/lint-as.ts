import { execFile } from 'node:child_process'
import { join } from 'node:path'

export interface LintCase {
  text: string
  /** The path, from the root, at which the text would stand. */
  as: string
}

export interface LintMessage {
  ruleId: string | null
  message: string
}

/** What the house's lint says of texts as if they were files of the workspace, in the same order. */
export async function lintAs(cases: LintCase[]): Promise<LintMessage[][]> {
  const output = await new Promise<string>((resolve, reject) => {
    const lint = execFile(
      process.execPath,
      [join(import.meta.dirname, 'lint-texts.mjs')],
      (error, stdout, stderr) => {
        if (error) reject(new Error(`lint could not run: ${stderr}`))
        else resolve(stdout)
      },
    )
    lint.stdin?.end(JSON.stringify(cases))
  })
  return JSON.parse(output) as LintMessage[][]
}
