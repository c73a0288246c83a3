/** Words in several forms that English stemming takes for one, no two entries for the same. */
const FORMS: readonly (readonly string[])[] = [
  ['glove', 'gloves'],
  ['mask', 'masks', 'masked'],
  ['clean', 'cleaning', 'cleaned'],
  ['pump', 'pumps', 'pumping'],
  ['catheter', 'catheters'],
  ['ward', 'wards'],
  ['service', 'services'],
  ['supply', 'supplies', 'supplied'],
  ['software'],
  ['laundry'],
  ['hospital', 'hospitals'],
  ['nhs'],
]

const STOP_WORDS = ['of', 'the', 'for', 'and']

const BASES = new Map(FORMS.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form])))

export const FORMS_OF_ALL = FORMS.flat()
export const WORDS_OF_TEXTS = [...FORMS_OF_ALL, ...STOP_WORDS]

export function baseOf(word: string): string {
  return BASES.get(word) ?? word
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.includes(word)
}
