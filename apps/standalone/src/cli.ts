#!/usr/bin/env node
import '@inroad/service-kit/require-node'
import { createProgram, runCommand } from './program.js'

void runCommand(createProgram(), process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode
})
