/** At the end of a name, longest first; each is what the law makes of a firm, not what it is called. */
const FORMS = [
  'COMMUNITY INTEREST CO',
  'COMMUNITY INTEREST COMPANY',
  'LIMITED LIABILITY PARTNERSHIP',
  'LIMITED LIABILITY COMPANY',
  'PUBLIC LIMITED COMPANY',
  'PUBLIC LTD COMPANY',
  'LIMITED',
  'LIMTED',
  'LIMITD',
  'LMITED',
  'LTD',
  'LTDA',
  'PLC',
  'LLP',
  'LLC',
  'CIC',
  'CIO',
  'INC',
  'GMBH',
]

/** Ledgers cut names at 30 to 40 characters, sometimes within the legal form. */
const CUT_FORM = / (?:LIMITE|LIMIT|LIMI|LIM|LT|PUBLIC LIMITED|LIMITED LIAB[A-Z]*)$/
const SHORTEST_CUT = 29

/** A tidied name in capitals without its legal form, as long as something remains. */
export function withoutLegalForm(name: string): string {
  let bare = name.length >= SHORTEST_CUT ? name.replace(CUT_FORM, '') : name
  for (let form = formOf(bare); form !== undefined; form = formOf(bare)) {
    bare = bare.slice(0, -form.length).trim()
  }
  return bare
}

function formOf(name: string): string | undefined {
  return FORMS.find((form) => name.endsWith(` ${form}`))
}
