import { type Evidence, statusOn, statusPeriods, type StatusRules } from './status-periods.js'

const RULES: StatusRules = {
  definition: 'PA2023',
  sources: ['manual', 'organisations', 'list', 'notice', 'accounts'],
  minimumConfidence: 0.5,
  groupCheck: true,
  accounts: true,
  monthsBack: 12,
}

let id = 0
function says(status: Evidence['status'], asOf: string, rest: Partial<Evidence> = {}): Evidence {
  id += 1
  const usual = {
    definition: 'PA2023',
    source: 'list',
    groupChecked: false,
    confidence: 0.8,
  } as const
  return { id, status, asOf, ...usual, ...rest }
}

function on(day: string, evidence: Evidence[], rules: Partial<StatusRules> = {}) {
  return statusOn(statusPeriods(evidence, { ...RULES, ...rules }), day)
}

describe('the status of a supplier', () => {
  it('is unknown for ever of whom nobody said anything', () => {
    expect(statusPeriods([], RULES)).toEqual([{ status: 'unknown', why: 'nobody has said' }])
  })

  it('holds from the year its facts are of until newer facts', () => {
    const evidence = [says('sme', '2020-03-31'), says('not-sme', '2024-03-31')]
    const periods = statusPeriods(evidence, RULES)
    expect(periods.map(({ from, until, status }) => [from, until, status])).toEqual([
      [undefined, '2019-03-31', 'unknown'],
      ['2019-03-31', '2024-03-31', 'sme'],
      ['2024-03-31', undefined, 'not-sme'],
    ])
  })

  it('changes with one year of figures: the Act has no rule of two years', () => {
    const evidence = [says('sme', '2022-03-31'), says('not-sme', '2023-03-31')]
    expect(on('2023-03-31', evidence)?.status).toBe('not-sme')
  })

  it('reaches back no further than the method says', () => {
    const evidence = [says('sme', '2020-12-31')]
    expect(on('2020-04-01', evidence)?.status).toBe('sme')
    expect(on('2020-04-01', evidence, { monthsBack: 0 })?.status).toBe('unknown')
    expect(on('2019-12-30', evidence)?.status).toBe('unknown')
  })

  it('is what the most trusted source says, with who said otherwise', () => {
    const evidence = [
      says('not-sme', '2020-01-01', { source: 'manual' }),
      says('sme', '2023-01-01', { source: 'notice' }),
    ]
    expect(on('2024-01-01', evidence)).toMatchObject({
      status: 'not-sme',
      source: 'manual',
      why: 'an analyst says so as of 2020-01-01, against a notice',
    })
    expect(on('2024-01-01', evidence, { sources: ['notice', 'manual'] })?.status).toBe('sme')
    expect(on('2024-01-01', evidence, { sources: ['accounts'] })?.status).toBe('unknown')
  })

  it('is the newest word of a source, and the smaller share of two of one day', () => {
    const evidence = [says('sme', '2021-01-01'), says('not-sme', '2021-01-01')]
    expect(on('2021-06-01', evidence)?.status).toBe('not-sme')
    expect(on('2022-06-01', [...evidence, says('sme', '2022-01-01')])?.status).toBe('sme')
  })

  it('is open again when the same source no longer knows', () => {
    const evidence = [says('sme', '2021-01-01'), says('unknown', '2022-01-01')]
    expect(on('2022-06-01', evidence)).toMatchObject({
      status: 'unknown',
      why: 'not settled by a list as of 2022-01-01',
    })
  })

  it('is not unsettled by a notice that says nothing', () => {
    const notice = { source: 'notice' } as const
    const evidence = [says('sme', '2021-01-01', notice), says('unknown', '2022-01-01', notice)]
    expect(on('2022-06-01', evidence)?.status).toBe('sme')
  })

  it('takes no notice of another definition, of weak evidence, or of accounts it should not read', () => {
    const accounts = says('sme', '2021-01-01', { source: 'accounts', confidence: 0.6 })
    expect(on('2022-01-01', [says('sme', '2021-01-01', { definition: 'EU2003' })])?.status).toBe(
      'unknown',
    )
    expect(on('2022-01-01', [says('sme', '2021-01-01', { confidence: 0.4 })])?.status).toBe(
      'unknown',
    )
    expect(on('2022-01-01', [accounts])?.status).toBe('sme')
    expect(on('2022-01-01', [accounts], { accounts: false })?.status).toBe('unknown')
  })

  it('says whether the group was looked at', () => {
    expect(on('2022-01-01', [says('sme', '2021-01-01')])?.groupChecked).toBe(false)
    expect(
      on('2022-01-01', [says('sme', '2021-01-01', { groupChecked: true })])?.groupChecked,
    ).toBe(true)
  })
})

describe('a supplier of a group', () => {
  const parent = statusPeriods([says('not-sme', '2022-01-01')], { ...RULES, monthsBack: 0 })
  const own = [says('sme', '2020-01-01')]

  it('is no SME from when its parent is none', () => {
    const periods = statusPeriods(own, RULES, parent)
    expect(statusOn(periods, '2021-12-31')?.status).toBe('sme')
    expect(statusOn(periods, '2022-01-01')).toMatchObject({
      status: 'not-sme',
      why: 'the parent of its group is not an SME, whatever it is by itself (a list says so as of 2020-01-01)',
    })
  })

  it('is none even where nothing is known of itself', () => {
    const periods = statusPeriods([says('unknown', '2020-01-01')], RULES, parent)
    expect(statusOn(periods, '2023-01-01')?.status).toBe('not-sme')
  })

  it('stands alone in a method without the check of groups', () => {
    const periods = statusPeriods(own, { ...RULES, groupCheck: false }, parent)
    expect(statusOn(periods, '2023-01-01')?.status).toBe('sme')
  })
})

describe('periods', () => {
  it('touch each other and cover all time, whatever the evidence', () => {
    const statuses = ['sme', 'not-sme', 'unknown'] as const
    const sources = ['manual', 'list', 'notice', 'accounts'] as const
    for (let round = 0; round < 300; round += 1) {
      const evidence = Array.from({ length: round % 7 }, (_, place) =>
        says(
          statuses[(round + place * 2) % 3] ?? 'sme',
          `20${10 + ((round * 7 + place) % 15)}-0${1 + (place % 9)}-15`,
          {
            source: sources[(round + place) % 4] ?? 'list',
          },
        ),
      )
      const periods = statusPeriods(evidence, RULES)
      expect([periods[0]?.from, periods.at(-1)?.until]).toEqual([undefined, undefined])
      expect(periods.slice(1).map(({ from }) => from)).toEqual(
        periods.slice(0, -1).map(({ until }) => until),
      )
    }
  })
})
