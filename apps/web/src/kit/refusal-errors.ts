import { formErrors, type FormErrors } from './form-errors.js'
import { ServiceProblem } from './page-errors.js'

/** Refusals that whoever filled in the form can do something about. */
const MENDABLE = new Set([400, 409, 413, 415, 422])

export interface FormFields {
  /** Where a service's field has another name in the form. */
  names?: Readonly<Record<string, string>>
  /** Id of what to look at where a refusal names no field. */
  otherwise: string
}

/**
 * What a service would not take, field by field or in its own words, for the form to show again.
 * @throws the error itself when no form can mend it
 */
export function refusalErrors(error: unknown, { names = {}, otherwise }: FormFields): FormErrors {
  if (!(error instanceof ServiceProblem) || !MENDABLE.has(error.status)) throw error
  if (error.fields.length > 0) return formErrors(error.fields, names)
  if (error.detail === '') throw error
  return formErrors([{ field: otherwise, message: error.detail }])
}
