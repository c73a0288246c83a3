import { PageNotFound, ServiceProblem, SignInNeeded, type FieldProblem } from './page-errors.js'

interface Problem {
  code?: unknown
  detail?: unknown
  fields?: unknown
}

/** What a typed client resolves to. */
interface Result<Data> {
  data?: Data
  error?: unknown
  response: { status: number }
}

/**
 * What a service answered.
 * @throws PageNotFound for 404, SignInNeeded for 401, ServiceProblem for every other refusal
 */
export function dataOf<Data>({ data, error, response: { status } }: Result<Data>): Data {
  if (status < 400 && error === undefined) return data as Data
  if (status === 404) throw new PageNotFound()
  if (status === 401) throw new SignInNeeded()
  const { code, detail, fields } = (error ?? {}) as Problem
  throw new ServiceProblem(status, text(code), text(detail), fieldProblems(fields))
}

function fieldProblems(fields: unknown): FieldProblem[] {
  if (!Array.isArray(fields)) return []
  return fields.map((fault: { field?: unknown; message?: unknown }) => ({
    field: text(fault.field),
    message: text(fault.message),
  }))
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
