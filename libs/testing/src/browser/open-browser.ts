import { chromium, type Browser } from 'playwright-core'
import type { ChromiumProgram } from './chromium-program.js'
import { findChromium } from './find-chromium.js'

/** On a closed network each of these would be a refused connection to somebody who is not under test. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--font-render-hinting=none',
]

/**
 * A headless Chromium of its own, which ends with this process at the latest. One for each spec file:
 * contexts keep its tests apart.
 * @throws Error that says what to install or set when there is none.
 */
export async function openBrowser(): Promise<Browser> {
  const program = await findChromium()
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) return launch(program, false)
  return launch(program, true).catch(async (error: unknown) => {
    // Containers and some kernels give ordinary users no namespaces to build it with.
    if (error instanceof Error && /sandbox/i.test(error.message)) return launch(program, false)
    throw error
  })
}

function launch({ path, environment }: ChromiumProgram, sandbox: boolean): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    chromiumSandbox: sandbox,
    args: QUIET,
    env: { ...ownEnvironment(), ...environment },
  })
}

function ownEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(known)
}
