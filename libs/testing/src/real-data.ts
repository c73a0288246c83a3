import { existsSync } from 'node:fs'

/**
 * The folder of real files that some specs read, from INROAD_REAL_DATA.
 * @returns undefined when it isn't set, as on a contributor's own machine.
 * @throws Error in CI, where these specs must not be left out in silence, or when there is no such folder.
 */
export function realData(environment = process.env): string | undefined {
  const folder = environment['INROAD_REAL_DATA']
  if (folder) {
    if (existsSync(folder)) return folder
    throw new Error(`INROAD_REAL_DATA names a folder that does not exist: ${folder}`)
  }
  if (environment['CI']) {
    throw new Error('INROAD_REAL_DATA is not set: in CI it must name the folder of real data')
  }
  return undefined
}

/** A `describe` over the real data, or else a single test that says it was not there. */
export function describeRealData(name: string, specs: (folder: string) => void): void {
  const folder = realData()
  describe(name, () => {
    if (folder) specs(folder)
    else it('is left out because INROAD_REAL_DATA names no folder', warn)
  })

  function warn(): void {
    console.warn(`${name}: left out; set INROAD_REAL_DATA to the folder of real data to run it`)
  }
}
