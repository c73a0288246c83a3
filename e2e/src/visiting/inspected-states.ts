import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keep } from '@inroad/testing/services/keeper'

const IDS = /[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{40,}|\d+/g

/** Which pages were looked at in which state: by the spec files of one run together, to do it once. */
export class InspectedStates {
  private readonly folder: string

  constructor(run = process.env['INROAD_TEST_RUN'] ?? `alone-${process.pid}`) {
    this.folder = join(tmpdir(), `inroad-inspected-${run}`)
    if (made(this.folder)) keep({ folder: this.folder })
  }

  /** True for the first that asks: it is to look. A state is an address without ids, and a title. */
  claim(pathname: string, title: string): boolean {
    const state = `${pathname.replaceAll(IDS, ':id')} ${title}`
    return made(join(this.folder, createHash('sha256').update(state).digest('hex')))
  }
}

function made(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
