import { recogniseKind } from './recognise-kind.js'

const kindOf = (name: string): string => recogniseKind(name)?.kind ?? 'third-party'

describe('the kind of a payee by its name', () => {
  it.each([
    ['nhs', 'BARTS HEALTH NHS TRUST'],
    ['nhs', 'CHELSEA AND WESTMINSTER HOSPITAL NHS FOUNDATION'],
    ['nhs', 'Ucl Hospitals Nhsft'],
    ['nhs', 'NHS NEL CSU'],
    ['nhs', 'NHS WANDSWORTH CCG'],
    ['nhs', 'NHSLA SUSP     JULY 20/21'],
    ['nhs', 'Example Vale University Health Board'],
    ['nhs', 'Nhs Property Services Ltd'],
    ['nhs-supply-chain', 'Supply Chain Coordination Ltd (Sccl) ( 101)'],
    ['nhs-supply-chain', 'UK1088171502 : SCCL T/A NHS Supply Chain (Capital)'],
    ['nhs-supply-chain', 'NHSSUPPLYCHA'],
    ['pensions-and-tax', 'Hmrc Government Employers Account'],
    ['pensions-and-tax', 'INLAND REVENUE CIS'],
    ['pensions-and-tax', 'WPS00T145001 : NHS PENSIONS'],
    ['government', 'London Borough Of Hammersmith/Fulham'],
    ['government', 'Westminster City Council'],
    ['government', 'Care Quality Commission'],
    ['government', 'Metropolitan Police'],
    ['individual', 'REDACTED INDIVIDUAL'],
    ['individual', 'Mrs Jane Doe'],
    ['individual', 'Dr A Doe'],
    ['individual', 'DOE J MR'],
  ])('is %s for %s', (kind, name) => {
    expect(kindOf(name)).toBe(kind)
  })

  it.each([
    'CHAIN SUPPLIES LIMITED',
    'Dhl Supply Chain',
    'Example Vale NHS Trust Charity',
    'TRUST NURSE SERVICES LTD',
    'Trustmarque Solutions Ltd',
    'CARE UK CLINICAL SERVICES LTD',
    'University Of Liverpool',
    'General Medical Council',
    'Pensions Consulting Ltd',
    'DR PRICE & PARTNERS',
    'Mr Fox Taxis Ltd',
    'London Borough Builders Ltd',
    'MISSION PRACTICE',
  ])('is left open for %s', (name) => {
    expect(kindOf(name)).toBe('third-party')
  })

  it('is not sure of a person by the shape of the name alone', () => {
    expect(recogniseKind('J Prasad')).toMatchObject({ kind: 'individual', sure: false })
    expect(recogniseKind('Mary Gnu')).toMatchObject({ kind: 'individual', sure: false })
  })

  it('says of a body that everybody pays which one it is', () => {
    expect(recogniseKind('NHS LITIGATION AUTHORITY')?.body?.name).toBe('NHS Resolution')
    expect(recogniseKind('HMRC CUMBERNAULD')?.body?.name).toBe('HM Revenue and Customs')
  })
})
