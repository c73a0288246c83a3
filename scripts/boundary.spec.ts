import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintAs, type LintMessage } from './lint/lint-as.js'

const BOUNDARY = '@nx/enforce-module-boundaries'

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures/boundary', `${name}.ts`), 'utf8')
}

function importing(what: string, from: string): string {
  return `import { ${what} } from '${from}'\n\nexport const used = [${what}]\n`
}

/** What is written, where it would stand, the rule that must speak up, and a word of what it says. */
const FAULTS: [name: string, text: string, as: string, rule: string, says: string][] = [
  [
    'an app that imports another app',
    fixture('app-imports-app'),
    'apps/pipeline/src/fixture.ts',
    BOUNDARY,
    'can only depend on libs tagged with "type:lib"',
  ],
  [
    'an app that reaches into another by path',
    fixture('app-reaches-into-app'),
    'apps/pipeline/src/fixture.ts',
    BOUNDARY,
    'cannot be imported by a relative or absolute path',
  ],
  [
    'a library that imports an app',
    fixture('lib-imports-app'),
    'libs/messaging/src/fixture.ts',
    BOUNDARY,
    '@inroad/pipeline',
  ],
  [
    'a lower library that imports a higher one',
    importing('Messaging', '@inroad/messaging/messaging'),
    'libs/codelists/src/fixture.ts',
    BOUNDARY,
    'scope:database',
  ],
  [
    'event contracts that import more than zod',
    importing('connect', 'amqplib'),
    'libs/events/src/fixture.ts',
    BOUNDARY,
    'not allowed to import "amqplib"',
  ],
  [
    'production code that imports what is made for tests',
    importing('eventually', '@inroad/testing/eventually'),
    'libs/messaging/src/fixture.ts',
    'no-restricted-imports',
    'Only specs',
  ],
]

const FINE: [name: string, text: string, as: string][] = [
  ['an app that imports a library', fixture('app-imports-lib'), 'apps/pipeline/src/fixture.ts'],
  [
    'the program of all services that imports an app',
    fixture('lib-imports-app'),
    'apps/standalone/src/fixture.ts',
  ],
  [
    'a spec that imports what is made for tests',
    importing('eventually', '@inroad/testing/eventually'),
    'libs/messaging/src/fixture.spec.ts',
  ],
]

describe('the boundary rule', () => {
  let reports: LintMessage[][]

  beforeAll(async () => {
    reports = await lintAs([...FAULTS, ...FINE].map(([, text, as]) => ({ text, as })))
  }, 120_000)

  it.each(
    FAULTS.map((fault, index) => ({ name: fault[0], rule: fault[3], says: fault[4], index })),
  )('reports $name', ({ rule, says, index }) => {
    expect(reports[index]).toEqual([
      { ruleId: rule, message: expect.stringContaining(says) as string },
    ])
  })

  it.each(FINE.map(([name], index) => ({ name, index })))(
    'has nothing against $name',
    ({ index }) => {
      expect(reports[FAULTS.length + index]).toEqual([])
    },
  )
})
