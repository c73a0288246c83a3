import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { eventually } from '../eventually.js'
import { cacheFolder } from '../services/apt-packages.js'
import { keep } from '../services/keeper.js'
import { cachedChromium, chromiumFromApt } from './chromium-from-apt.js'
import { installedChromium, type ChromiumProgram } from './chromium-program.js'

const FETCHING = cacheFolder('chromium.fetching')
const FETCH_LIMIT = 300_000

/**
 * A Chromium that can be run here: the one that CHROMIUM names, one on this machine, or Debian's packages,
 * fetched once.
 * @throws Error that says what to install or set when none can be had.
 */
export async function findChromium(environment = process.env): Promise<ChromiumProgram> {
  const here = installedChromium(environment) ?? cachedChromium()
  if (here) return here
  await mkdir(dirname(FETCHING), { recursive: true })
  const fetched = await eventually(fetchAlone, { timeout: FETCH_LIMIT })
  if ('path' in fetched) return fetched
  throw noChromium(fetched)
}

/**
 * Specs that run side by side would each fetch it: one does, the others wait for it.
 * @throws Error while another one fetches; what went wrong in this one is returned instead.
 */
async function fetchAlone(): Promise<ChromiumProgram | Error> {
  const cached = cachedChromium()
  if (cached) return cached
  await mkdir(FETCHING)
  const keeping = keep({ folder: FETCHING })
  try {
    return await chromiumFromApt()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    await keeping.release()
  }
}

export function noChromium(reason: Error): Error {
  return new Error(
    [
      'No Chromium could be had for the tests. Any one of these will do:',
      'CHROMIUM: the path of a Chromium or Chrome (not set)',
      'chromium, chromium-browser or google-chrome on the path (not found)',
      reason.message,
    ].join('\n- '),
    { cause: reason },
  )
}
