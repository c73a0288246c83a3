/** A published way to calculate the SME share. */
export interface MethodView {
  name: string
  /** yyyy-mm-dd */
  published: string
  summary: string
  /** Whether figures are made by it where nobody names another. */
  isDefault: boolean
  definition: string
  definitionText: string
  formula: string
  leftOut: string[]
  apart: string
  statusAsOf: string
  evidence: MethodEvidenceView
  /** Version of the rules that put expense types into categories. */
  categories: string
  /** Coverage from which a share is a figure. */
  figureFrom: number
  notes: string[]
  /** Of the method's file, as it was published. */
  sha256: string
}

export interface MethodEvidenceView {
  /** Most trusted first. */
  sources: string[]
  minimumConfidence: number
  groupCheck: boolean
  accounts: boolean
  monthsBack: number
}
