/** What a column of a return tells. */
export const RETURN_COLUMNS = ['name', 'companyNumber', 'amount', 'status'] as const

export type ReturnColumn = (typeof RETURN_COLUMNS)[number]

const HEADINGS: Record<ReturnColumn, RegExp> = {
  name: /^(sub ?contractor|supplier|firm|company|organisation)?( ?name)?$/,
  companyNumber:
    /^(company|companies house|registration|registered|company registration) ?(no|num|number)$/,
  amount: /^(total |net |annual |sub ?contract(or)? |nhs )*(spend|amount|value|paid)( gbp)?$/,
  status: /^(sme|sme status|status|is sme|sme or not)$/,
}

/** As an error and a template name them. */
export const HEADING_OF: Record<ReturnColumn, string> = {
  name: 'Sub-contractor name',
  companyNumber: 'Company number',
  amount: 'Spend',
  status: 'SME status',
}

/** Which column tells what, by its heading; of two that say the same, the first. Pure. */
export function returnColumns(header: readonly string[]): Partial<Record<ReturnColumn, number>> {
  const plain = header.map((cell) =>
    cell
      .toLowerCase()
      .replaceAll(/\(.*?\)|£/g, ' ')
      .replaceAll(/[^a-z]+/g, ' ')
      .trim(),
  )
  const found: Partial<Record<ReturnColumn, number>> = {}
  for (const column of RETURN_COLUMNS) {
    const at = plain.findIndex((text) => text !== '' && HEADINGS[column].test(text))
    if (at >= 0) found[column] = at
  }
  return found
}
