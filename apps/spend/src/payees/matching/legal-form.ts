/** What the law makes of a firm, as far as its name tells. */
export type LegalForm = 'ltd' | 'plc' | 'llp' | 'cic' | 'none'

const FORMS: readonly [RegExp, LegalForm][] = [
  [/\b(?:LLP|LIMITED LIABILITY PARTNERSHIP)\b/, 'llp'],
  [/\b(?:PLC|PUBLIC LIMITED COMPANY)\b/, 'plc'],
  [/\b(?:CIC|C I C|COMMUNITY INTEREST CO(?:MPANY)?)\b/, 'cic'],
  [/\b(?:LTD|LIMITED|LIMTED|LIMITE|LIMI?)\b/, 'ltd'],
]

/** @param words as `plainWords` gives them */
export function legalForm(words: string): LegalForm {
  return FORMS.find(([form]) => form.test(words))?.[1] ?? 'none'
}
