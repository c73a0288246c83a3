import { open } from 'node:fs/promises'
import type { Source } from './source.js'

const CHUNK = 256 * 1024

/** A file on this machine, gzip or not. */
export function fileSource(path: string, name: string): Source {
  return {
    name,
    open: async () => {
      const file = await open(path)
      return file.createReadStream({ highWaterMark: CHUNK })
    },
  }
}
