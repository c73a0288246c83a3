import { ValidationPipe, type ValidationError } from '@nestjs/common'
import { InvalidInput, type FieldFault } from './errors.js'

/** Checks HTTP input against its class-validator class: unknown fields are refused, not dropped. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new InvalidInput('INVALID_INPUT', 'Some fields need attention.', fieldFaults(errors)),
  })
}

/** Flattens class-validator's tree into one fault a field and rule. */
export function fieldFaults(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`
    const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }))
    return [...own, ...fieldFaults(error.children ?? [], field)]
  })
}
