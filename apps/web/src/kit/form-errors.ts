import { type FieldProblem, ServiceProblem } from './page-errors.js'

/** What the error summary and the fields of a form show. */
export interface FormErrors {
  list: { text: string; href: string }[]
  /** For `errorMessage` of the field's macro. */
  fields: Record<string, { text: string } | undefined>
}

/**
 * Faults for the error summary, each linked to the field whose id is its name, and beside it.
 * @param names where a service's field has another name in the form
 */
export function formErrors(
  faults: readonly FieldProblem[],
  names: Readonly<Record<string, string>> = {},
): FormErrors {
  const named = faults.map(({ field, message }) => ({ field: nameOf(field, names), message }))
  return {
    list: named.map(({ field, message }) => ({ text: message, href: `#${field}` })),
    fields: Object.fromEntries(
      [...named].reverse().map(({ field, message }) => [field, { text: message }]),
    ),
  }
}

/**
 * What a service found wrong with the input, for the form to show again.
 * @throws the error itself when it speaks of no field
 */
export function problemErrors(
  error: unknown,
  names: Readonly<Record<string, string>> = {},
): FormErrors {
  if (!(error instanceof ServiceProblem) || error.fields.length === 0) throw error
  return formErrors(error.fields, names)
}

/** `lots.0.value` shows at `lots`, unless it has a name of its own. */
function nameOf(field: string, names: Readonly<Record<string, string>>): string {
  const [first = field] = field.split('.')
  return names[field] ?? names[first] ?? first
}
