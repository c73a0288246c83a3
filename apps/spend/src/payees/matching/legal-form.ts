import { plainWords } from '../normalise/name-key.js'

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

const LARGEST = 50_000
const known = new Map<string, LegalForm>()

/** As `legalForm`, of a name as it stands in a register. Kept, as those come back again and again. */
export function formOfName(name: string): LegalForm {
  const before = known.get(name)
  if (before) return before
  if (known.size >= LARGEST) known.clear()
  const form = legalForm(plainWords(name))
  known.set(name, form)
  return form
}
