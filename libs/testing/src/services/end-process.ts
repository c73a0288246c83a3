import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const GRACE = 8_000

/** Sends the signal, waits until the process (or the group, if negative) is gone, else kills it. */
export async function endProcess(pid: number, signal: NodeJS.Signals): Promise<void> {
  send(pid, signal)
  if (await isGoneWithin(pid, GRACE)) return
  send(pid, 'SIGKILL')
  await isGoneWithin(pid, GRACE)
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds
  while (send(pid, 0) && !isZombie(pid)) {
    if (performance.now() > deadline) return false
    await pause(10)
  }
  return true
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Dead, and waiting for a parent that may never look: a container's first process often doesn't. */
function isZombie(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${String(Math.abs(pid))}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}
