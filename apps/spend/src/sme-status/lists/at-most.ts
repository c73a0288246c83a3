import { WrongListFile } from '@inroad/codelists/loading/load-report'
import { Transform } from 'node:stream'

/** Lets bytes through until there are too many, which ends the stream with an error. */
export function atMost(bytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length
      const megabytes = Math.round(bytes / 1024 / 1024)
      if (seen <= bytes) done(null, chunk)
      else done(new WrongListFile(`The list is larger than ${megabytes} MB. Give it in parts`))
    },
  })
}
