import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indirectMethodNamed, PUBLISHED_INDIRECT } from './indirect-methods.js'

describe('published methods of extrapolating', () => {
  it('have the bytes they were published with, and each file is published', () => {
    const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'))
    const hashes = files.map((name) => [
      name.replace('indirect.', '').replace('.json', ''),
      createHash('sha256')
        .update(readFileSync(join(__dirname, name)))
        .digest('hex'),
    ])
    expect(Object.fromEntries(hashes)).toEqual(PUBLISHED_INDIRECT)
  })

  it('are found by name, and another name is answered with those that are', () => {
    expect(indirectMethodNamed('indirect-v1').captureMoreThan).toBe(0.7)
    expect(() => indirectMethodNamed('v1')).toThrow('Published are: indirect-v1')
  })
})
