import { nhsKindByName } from './nhs-name-rule.js'

describe('nhsKindByName', () => {
  it.each([
    ['Example Vale NHS Foundation Trust', 'trust'],
    ['EXAMPLE HOSPITALS NHS TRUST', 'trust'],
    ['Sample University NHS FT, Procurement Department', 'trust'],
    ['NHS Example and Sample Integrated Care Board', 'commissioner'],
    ['NHS Example ICB - 99Z', 'commissioner'],
    ['NHS SAMPLE CCG', 'commissioner'],
    ['Sample Teaching Health Board', 'health-board'],
    ['Bwrdd Iechyd Prifysgol Enghraifft', 'health-board'],
    ['Ymddiriedolaeth Brifysgol GIG Enghraifft', 'trust'],
    ['Example Health and Social Care Trust', 'hsc'],
    ['Example HSC Trust', 'hsc'],
    ['NHS Supply Chain', 'support'],
    ['Supply Chain Coordination Ltd (SCCL)', 'support'],
    ['NHS Shared Business Services Limited', 'support'],
    ['NHS Wales Shared Services Partnership (hosted by Example University NHS Trust)', 'support'],
    ['NHS Sampleshire', 'national'],
    ['Sampleshire County Council and NHS Sampleshire ICB', 'commissioner'],
  ])('takes %p for %p', (name, kind) => {
    expect(nhsKindByName(name)).toBe(kind)
  })

  it.each([
    'Department of Health and Social Care',
    'Sampleshire County Council',
    'University of Example Medical School',
    'Example Academies Trust',
    'Example Housing Trust',
    'Example Harbour Board',
    'Sample Health and Wellbeing Partnership',
    'Healthcare Example Limited',
    'UK Shared Business Services Limited',
    'Example Hospital NHS Foundation Trust Charity',
    'NHS Charities Together',
    'NHS Confederation',
    'Friends of Example NHS Trust',
    'NHSX-Ray Supplies Limited',
    '',
  ])('does not take %p for the NHS', (name) => {
    expect(nhsKindByName(name)).toBeUndefined()
  })
})
