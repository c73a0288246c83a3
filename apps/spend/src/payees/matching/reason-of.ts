import type { Measures } from './compare-names.js'

/** In a few fixed words, the first that holds: why two names are taken for one, or may be. */
export function reasonOf(measures: Measures, samePlace: boolean): string {
  const reason = ofName(measures)
  return samePlace ? `${reason} and same post code` : reason
}

function ofName(measures: Measures): string {
  if (measures.sameKey === 1) return ofSameName(measures)
  if (measures.sameCompact === 1) return 'same name but for blanks'
  if (measures.common > 0.999 && measures.nearly === 0) return 'same words'
  if (measures.cutShort === 1) return 'same name, cut short'
  if (measures.entryInFront === 1) return 'same name with more behind it'
  if (measures.tellingSame === 1 && measures.nearly > 0) return 'same telling words but for letters'
  if (measures.tellingSame === 1) return 'same telling words'
  if (measures.tellingOfEntry === 1) return 'all telling words of the register, and more'
  if (measures.tellingOfPayee === 1) return 'some telling words of the register'
  return 'alike by words and letters'
}

function ofSameName({ otherForm, formMissing }: Measures): string {
  if (otherForm === 1) return 'same name, another legal form'
  return formMissing === 1 ? 'same name but for the legal form' : 'same name'
}
