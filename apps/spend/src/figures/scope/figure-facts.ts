import type { FigureScope } from './figure-scope.js'
import type { FigureFacts, ShareNumbers } from './figure.view.js'

/** What a figure measures, where it is not the SME share. */
export interface Measure {
  /** As the command line calls it. */
  name: string
  definition: string
  formula: string
}

const SME_SHARE = 'sme-share'

/** What a figure says of itself. */
export function figureFacts(
  scope: FigureScope,
  numbers: ShareNumbers,
  measure?: Measure,
): FigureFacts {
  const { method, cut, series, financialYear, organisation } = scope
  const { coverage, unmatchedShare, yetAFigure } = numbers
  return {
    definition: measure?.definition ?? shareDefinition(scope),
    formula: measure?.formula ?? method.formula,
    method: { name: method.name, summary: method.summary, definition: method.definition.name },
    dataCut: cut,
    series,
    financialYear,
    ...(organisation && { organisation }),
    ...(coverage !== undefined && { coverage }),
    ...(unmatchedShare !== undefined && { unmatchedShare }),
    yetAFigure,
    rebuild: rebuildCommand(measure?.name ?? SME_SHARE, scope),
  }
}

export function shareDefinition({ method }: FigureScope): string {
  return (
    'The part of direct spend with third parties that was paid to small and medium enterprises. ' +
    `${method.definition.text} Payments to the NHS, government, pension funds, tax and people are ` +
    `no spend with third parties. ${method.apart.text}`
  )
}

/** The command that makes the figure again from the payments themselves. */
export function rebuildCommand(
  measure: string,
  { organisation, financialYear, method, cut, series }: FigureScope,
): string {
  return [
    `inroad spend figure ${measure}`,
    ...(organisation ? [`--org ${organisation.code}`] : []),
    `--fy ${financialYear} --method ${method.name} --cut ${cut.cut}`,
    ...(series === 'as-is' ? ['--series as-is'] : []),
    '--explain',
  ].join(' ')
}
