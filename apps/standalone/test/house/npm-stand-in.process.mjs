import { spawn } from 'node:child_process'

// Starts a file as npm does, which puts a shell between itself and what it runs; or, as where that
// shell gives way to what it runs, without one.
const [between, entry] = process.argv.slice(2)
const command =
  between === 'shell'
    ? ['sh', ['-c', '"$0" "$1"; exit $?', process.execPath, entry]]
    : [process.execPath, [entry]]
spawn(...command, { stdio: 'inherit' })
