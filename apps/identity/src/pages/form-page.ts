import type { View, Pages } from './pages.js'
import type { Step } from './step.js'

export interface FormState {
  values?: Readonly<Record<string, string>>
  /** What is wrong with each field. */
  faults?: Readonly<Record<string, string | undefined>>
  status?: number
}

/** Shows a form, again with what was typed (never the password) when something is wrong with it. */
export function showForm(
  pages: Pages,
  view: View,
  { response, base, csrf }: Step,
  { values = {}, faults = {}, status = 200, ...data }: FormState & Record<string, unknown>,
): void {
  const errors = Object.entries(faults)
    .filter(([, fault]) => fault !== undefined)
    .map(([name, fault]) => ({ text: fault, href: `#${name}` }))
  response
    .status(errors.length > 0 && status === 200 ? 400 : status)
    .send(pages.render(view, { base, csrf, values, faults, errors, ...data }))
}
