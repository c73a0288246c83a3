import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATEGORY_RULES, PUBLISHED_CATEGORIES } from '../categories/category-rules.js'
import { CLASSES } from './method.js'
import { DEFAULT_METHOD, methodNamed, METHODS, methodView, PUBLISHED } from './published-methods.js'

const FOLDERS = { methods: __dirname, categories: join(__dirname, '../categories') }

function hashes(folder: string, begin: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.startsWith(begin))
  return Object.fromEntries(
    files.map((name) => [
      name.replace(begin, '').replace('.json', ''),
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

describe('published methods', () => {
  it('have the bytes they were published with, and each file is published', () => {
    expect(hashes(FOLDERS.methods, 'sme-share.')).toEqual(PUBLISHED)
  })

  it('rest on category rules that have the bytes they were published with', () => {
    expect(hashes(FOLDERS.categories, 'categories.')).toEqual(PUBLISHED_CATEGORIES)
    const versions = METHODS.map(({ categories }) => categories)
    expect(versions.every((version) => CATEGORY_RULES.has(version))).toBe(true)
  })

  it('say of every class whether it is in the share, left out or apart', () => {
    for (const { leftOut, apart } of METHODS) {
      const named = ['sme', 'not-sme', 'unknown', ...leftOut, ...apart.kinds]
      expect(named.sort()).toEqual([...CLASSES].sort())
    }
  })

  it('are found by name, and a name that is not there is answered with those that are', () => {
    expect(methodNamed('eu2003').definition.name).toBe('EU2003')
    expect(() => methodNamed('v9')).toThrow('Published are: v1, v2, eu2003')
  })

  it('show which one counts where nobody names another', () => {
    expect(METHODS.map(methodView).filter(({ isDefault }) => isDefault)).toEqual([
      methodView(DEFAULT_METHOD),
    ])
  })
})
