import { killChildren } from '@inroad/testing/child-process'
import { House } from '../visiting/house.js'
import { screens } from './screens.js'
import { takeScreen } from './take-screens.js'

/** `npm run screens`: the pictures in docs/screens, from the sample data. */
async function main(): Promise<void> {
  const house = await House.open()
  try {
    for (const screen of screens) {
      for (const file of await takeScreen(house, screen)) process.stdout.write(`${file}\n`)
    }
  } finally {
    await house.close()
  }
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`screens: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
  .finally(() => killChildren())
  // The keeper of what is gone holds nothing that is worth waiting for.
  .finally(() => process.exit())
