import { readableName } from './readable-name.js'

describe('readableName', () => {
  it.each([
    ['MANCHESTER UNIVERSITY NHS FOUNDATION TRUST', 'Manchester University NHS Foundation Trust'],
    ['NHS NORTH EAST AND NORTH CUMBRIA ICB - 00L', 'NHS North East and North Cumbria ICB - 00L'],
    ['NHS HARTLEPOOL AND STOCKTON-ON-TEES CCG', 'NHS Hartlepool and Stockton-On-Tees CCG'],
    ["GUY'S AND ST THOMAS' NHS  FOUNDATION TRUST", "Guy's and St Thomas' NHS Foundation Trust"],
    ['Calder catheters LTD', 'Calder catheters LTD'],
    ['THE WALTON CENTRE', 'The Walton Centre'],
  ])('writes %s as %s', (name, readable) => {
    expect(readableName(name)).toBe(readable)
  })
})
