import { spawn } from 'node:child_process'

// Starts a file as npm does, which puts a shell between itself and what it runs.
const [entry] = process.argv.slice(2)
spawn('sh', ['-c', '"$0" "$1"; exit $?', process.execPath, entry], { stdio: 'inherit' })
