import { describeRealData } from '@inroad/testing/real-data'
import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sameAuthority } from '../src/authorities/names/same-authority.js'

const LISTS = ['ods_trusts_etr.csv', 'ods_ccgs_legacy_eccg.csv']

describeRealData('Entity columns of real spend files against the real lists', (data) => {
  let authorities: { code: string; name: string }[]
  beforeAll(async () => {
    const texts = await Promise.all(
      LISTS.map((name) => readFile(join(data, 'reference', name), 'utf8')),
    )
    authorities = texts.flatMap((text) =>
      (parse(text, { columns: true }) as { organisation_code: string; name: string }[]).map(
        ({ organisation_code: code, name }) => ({ code, name }),
      ),
    )
  })

  it.each([
    ['NHS Redbridge CCG', '08N'],
    ['NHS Havering CCG', '08F'],
    ['NHS Tower Hamlets CCG', '08V'],
    ['NHS Ealing CCG', '07W'],
    ['NHS Brent CCG', '07P'],
    ['NHS Central London CCG', '09A'],
    ['NHS Hammersmith and Fulham CCG', '08C'],
    ['Imperial College Healthcare NHS Trust', 'RYJ'],
    ['Epsom & ST Helier University Hospital', 'RVR'],
    ["King's College Hospital NHS Foundation Trust", 'RJZ'],
    ['Lewisham and Greenwich NHS Trust', 'RJ2'],
    ['London North West Healthcare NHS Trust', 'R1K'],
    ['Chelsea & Westminster NHS Foundation Trust', 'RQM'],
    ['Homerton University Hospital NHS FT', 'RQX'],
    ['Croydon Health Services NHS Trust', 'RJ6'],
    // Renamed since: somebody must say who that is.
    ['KINGSTON HOSPITAL NHS TRUST', undefined],
    ['Department of Health', undefined],
  ])('%s is %s', (entity, code) => {
    expect(sameAuthority(entity, authorities)?.code).toBe(code)
  })

  it('every listed name finds itself, or is one that several bear', () => {
    const wrong = authorities.filter(({ code, name }) => {
      const found = sameAuthority(name, authorities)
      return found !== undefined && found.code !== code
    })
    expect(wrong).toEqual([])
    const found = authorities.filter(({ name }) => sameAuthority(name, authorities))
    expect(found.length / authorities.length).toBeGreaterThan(0.95)
  })
})
