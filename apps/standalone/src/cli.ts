#!/usr/bin/env node
import { createProgram, runCommand } from './program.js'

void runCommand(createProgram(), process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode
})
