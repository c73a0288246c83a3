import { readdirSync, readFileSync } from 'node:fs'
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
  while (send(pid, 0) && !areOnlyZombies(pid)) {
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
function areOnlyZombies(pid: number): boolean {
  const members = pid > 0 ? [statusOf(pid)] : allStatuses().filter(({ group }) => group === -pid)
  return members.length > 0 && members.every(({ state }) => state === 'Z')
}

interface Status {
  state: string
  group: number
}

function allStatuses(): Status[] {
  try {
    return readdirSync('/proc').map(Number).filter(Boolean).map(statusOf)
  } catch {
    return []
  }
}

/** From Linux's /proc; elsewhere the state is unknown, and nothing counts as a zombie. */
function statusOf(pid: number): Status {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state = '', , group] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state, group: Number(group) }
  } catch {
    return { state: '', group: 0 }
  }
}
