import { createInterface } from 'node:readline'
import { clearUp, type Kept } from './clear-up.js'
import type { KeeperMessage } from './keeper.js'

const kept = new Map<string, Kept>()

async function release(id: string): Promise<void> {
  const what = kept.get(id)
  kept.delete(id)
  if (what) await clearUp(what)
}

async function releaseAll(): Promise<void> {
  await Promise.allSettled([...kept.keys()].map(release))
  process.exit()
}

function read(line: string): void {
  const message = JSON.parse(line) as KeeperMessage
  if ('keep' in message) kept.set(message.keep, message.what)
  else void release(message.release).then(() => process.stdout.write(`${message.release}\n`))
}

// The process that would have read our answers may be gone already.
process.stdout.on('error', () => undefined)
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => void releaseAll())
}
createInterface({ input: process.stdin })
  .on('line', read)
  .on('close', () => void releaseAll())
