import type { PayeeKind } from './supplier-types.js'
import { suppliersText as text } from './text.js'

const KINDS = Object.keys(text.kinds) as PayeeKind[]

export function isKind(value: string): value is PayeeKind {
  return (KINDS as string[]).includes(value)
}

/** For the macro `select`; the first choice is none. */
export function kindItems(none: string, chosen = '') {
  return [
    { value: '', text: none, selected: chosen === '' },
    ...KINDS.map((value) => ({ value, text: text.kinds[value], selected: value === chosen })),
  ]
}
