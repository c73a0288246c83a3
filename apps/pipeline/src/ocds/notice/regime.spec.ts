import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import { describeRealData } from '@inroad/testing/real-data'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { realReleases } from '../../../test/real-releases.js'
import type { Release } from '../release/release.js'
import { regimeOf } from './regime.js'

interface Label {
  ocid: string
  /** null: the publisher gives none, and the procurement has one release. */
  releaseId: string | null
  regime: Regime
  /** Why reading the words of this one release alone cannot give the label. */
  disputable?: string
}

const LABELS = join(__dirname, '../../../test/psr-labels.json')

const PSR = 'Awarded under the Health Care Services (Provider Selection Regime) Regulations 2023.'
const PSR_WALES =
  'Subject to the Health Services (Provider Selection Regime) (Wales) Regulations 2025.'

function celex(id: string, description?: string, region = 'UKD'): Release {
  return {
    ocid: 'ocds-h6vhtk-0a0001',
    parties: [{ id: 'A', roles: ['buyer'], address: { region } }],
    tender: { legalBasis: { scheme: 'CELEX', id }, description },
  }
}

describe('the regime of a release', () => {
  it.each<[string, Regime, Release]>([
    [
      'the Procurement Act',
      'PA2023',
      { tender: { legalBasis: { scheme: 'UKPGA', id: '2023/54' } } },
    ],
    ['another Act', 'other', { tender: { legalBasis: { scheme: 'UKPGA', id: '2030/1' } } }],
    ['a pre-Act form', 'PCR2015', celex('32014L0024')],
    ['a utility', 'other', celex('32014L0025')],
    ['a pre-Act form that names PSR', 'PSR2023', celex('32014L0024', PSR)],
    ['a pre-Act form that names PSR of Wales', 'other', celex('32014L0024', PSR_WALES)],
    ['a buyer in Scotland', 'other', celex('32014L0024', undefined, 'UKM82')],
    ['Scottish law', 'other', celex('32014L0024', 'Public Contracts (Scotland) Regulations 2015')],
    ['Scotland, by publisher', 'other', { ...celex('32014L0024'), ocid: 'ocds-r6ebe6-0000000001' }],
    ['no legal basis', 'other', { ocid: 'ocds-b5fd17-1' }],
    ['PSR without a legal basis', 'PSR2023', { tender: { description: PSR } }],
  ])('of %s is %s', (_, regime, release) => expect(regimeOf(release)).toBe(regime))

  it('stays what an earlier release said when a later one is silent', () => {
    expect(regimeOf(celex('32014L0024'), 'PSR2023')).toBe('PSR2023')
    expect(regimeOf({ tender: { title: 'x' } }, 'PA2023')).toBe('PA2023')
  })

  it('gives way when a later release says otherwise', () => {
    expect(regimeOf(celex('32014L0024', PSR), 'PCR2015')).toBe('PSR2023')
  })

  it('is that of the Procurement Act whatever the text mentions', () => {
    const release = { tender: { legalBasis: { scheme: 'UKPGA', id: '2023/54' }, description: PSR } }
    expect(regimeOf(release)).toBe('PA2023')
  })
})

describeRealData('the regime of every published release on a pre-Act form', (folder) => {
  const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as Label[]
  const regimes = new Map(
    realReleases(folder)
      .filter(({ tender }) => tender?.legalBasis?.scheme === 'CELEX')
      .map((release) => [key(release.ocid, release.id), regimeOf(release)]),
  )

  it('is labelled by hand', () => {
    expect(regimes.size).toBe(labels.length)
    expect(labels.filter((label) => !regimes.has(labelKey(label)))).toEqual([])
  })

  it('is told from its words with precision and recall 1, but for the disputable ones', () => {
    const wrong = labels
      .filter((label) => !label.disputable && regimes.get(labelKey(label)) !== label.regime)
      .map((label) => ({ ...label, told: regimes.get(labelKey(label)) }))
    expect(wrong).toEqual([])
  })

  it('is disputable in three releases whose words are silent, and never claimed where it is not so', () => {
    const disputable = labels.filter((label) => label.disputable)
    expect(disputable.map(({ releaseId }) => releaseId)).toEqual([
      '075587-2026',
      '075702-2026',
      '075764-2026',
    ])
    expect(disputable.map((label) => regimes.get(labelKey(label)))).not.toContain('PSR2023')
  })
})

/** Public Contracts Scotland gives no release ids, and one release for each procurement. */
function key(ocid: string, id: string): string {
  return id.startsWith('sha256:') ? ocid : `${ocid} ${id}`
}

function labelKey({ ocid, releaseId }: Label): string {
  return releaseId === null ? ocid : `${ocid} ${releaseId}`
}
