import { sameAuthority } from './same-authority.js'

const AUTHORITIES = [
  'Chelsea and Westminster Hospital NHS Foundation Trust',
  'Epsom and St Helier University Hospitals NHS Trust',
  'Homerton Healthcare NHS Foundation Trust',
  'London North West University Healthcare NHS Trust',
  'NHS Havering CCG',
  'NHS Central London (Westminster) CCG',
  'NHS North Central London Integrated Care Board',
  'Barking, Havering and Redbridge University Hospitals NHS Trust',
  "King's College Hospital NHS Foundation Trust",
  'Kingston and Richmond NHS Foundation Trust',
  "Sheffield Children's NHS Foundation Trust",
  'Sheffield Teaching Hospitals NHS Foundation Trust',
  'Leeds Teaching Hospitals NHS Trust',
  'Leeds and York Partnership NHS Foundation Trust',
  'Oxford University Hospitals NHS Foundation Trust',
  'Oxford Health NHS Foundation Trust',
  'Example Vale NHS Trust',
  'Example Vale NHS Foundation Trust',
].map((name) => ({ name }))

describe('an Entity of a spend file', () => {
  it.each([
    ['Chelsea & Westminster NHS Foundation Trust', AUTHORITIES[0]],
    ['CHELSEA AND WESTMINSTER HOSPITAL NHS FOUNDATION TRUST', AUTHORITIES[0]],
    ['Epsom & ST Helier University Hospital', AUTHORITIES[1]],
    ['Homerton University Hospital NHS FT', AUTHORITIES[2]],
    ['London North West Healthcare NHS Trust', AUTHORITIES[3]],
    ['NHS Havering CCG', AUTHORITIES[4]],
    ['NHS Havering Clinical Commissioning Group', AUTHORITIES[4]],
    ['NHS Central London CCG', AUTHORITIES[5]],
    ["King's College Hospital", AUTHORITIES[8]],
    ['Kings College Hospital NHS Foundation Trust', AUTHORITIES[8]],
    ['Example Vale NHS Trust', AUTHORITIES[16]],
  ])('%s is found', (entity, authority) => {
    expect(sameAuthority(entity, AUTHORITIES)).toEqual(authority)
  })

  it.each([
    ['two could be meant', 'Sheffield NHS Foundation Trust'],
    ['two could be meant but for a word that passes', 'Example Vale Hospital'],
    ['the form of body is another', 'NHS Kingston and Richmond CCG'],
    ['the name is only a part of it', 'Kingston Hospital NHS Trust'],
    ['the name is more than it', 'Homerton and Newham Healthcare NHS Trust'],
    ['it is the department', 'Department of Health'],
    ['nothing distinctive is left', 'NHS Foundation Trust'],
    ['it has no words', '  ...  '],
  ])('is left open where %s: %s', (_, entity) => {
    expect(sameAuthority(entity, AUTHORITIES)).toBeUndefined()
  })
})
