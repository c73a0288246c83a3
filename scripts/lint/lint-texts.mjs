import { ESLint } from 'eslint'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { json } from 'node:stream/consumers'
import tseslint from 'typescript-eslint'

/**
 * Lints texts under the house's own configuration as if they were files of the workspace, so that a rule
 * can be seen to fail. Reads `[{ text, as }]` on stdin, prints `[[{ ruleId, message }]]`. The rules that
 * need types are off: TypeScript doesn't know files that don't exist.
 */
const root = join(import.meta.dirname, '../..')
process.chdir(root)
// Draws the project graph; without one the boundary rule passes everything.
execFileSync('npx', ['nx', 'show', 'projects'], { env: { ...process.env, NX_DAEMON: 'false' } })

const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })
const reports = []
for (const { text, as } of await json(process.stdin)) {
  const [result] = await eslint.lintText(text, { filePath: join(root, as) })
  reports.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })))
}
process.stdout.write(JSON.stringify(reports))
