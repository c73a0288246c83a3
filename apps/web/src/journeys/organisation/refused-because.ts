import { formErrors, type FormErrors } from '../../kit/form-errors.js'
import { ServiceProblem } from '../../kit/page-errors.js'
import { organisationText, type RefusalCode } from './text.js'

/**
 * What a service would not do, as a fault of the field that can mend it.
 * @param fields the field for each refusal that this form can meet
 * @throws the error itself when it is another one
 */
export function refusedBecause(
  error: unknown,
  fields: Partial<Record<RefusalCode, string>>,
): FormErrors {
  const code = error instanceof ServiceProblem ? (error.code as RefusalCode) : undefined
  const field = code && fields[code]
  if (!code || !field) throw error
  return formErrors([{ field, message: organisationText.refusals[code] }])
}

/** Refusals of the service's own field checks, which the form's checks should have met before. */
export function isInvalidInput(error: unknown): boolean {
  return error instanceof ServiceProblem && error.code === 'INVALID_INPUT'
}
