import type { EvidenceGrade, IndirectSterling } from '../returns/indirect-return.view.js'

/** The SME share of what suppliers passed on: sme / total, and what it could be. 0 to 1. */
export interface IndirectShare {
  /** Absent where nothing was passed on. */
  share?: number
  /** If none of the unknown were SME. */
  lowest?: number
  /** If all of the unknown were SME. */
  highest?: number
}

/** Returns of one evidence grade; grades are never added together. */
export interface GradeShareView extends IndirectShare {
  evidence: EvidenceGrade
  returns: number
  subcontractors: number
  sterling: IndirectSterling
}

/** How much of the spend with large suppliers the returns speak for. */
export interface IndirectCoverage {
  /** What the returning suppliers say the NHS paid them, of those that said it. */
  nhsIncome: string
  /** Direct third-party spend with suppliers that are not SMEs. */
  largeSupplierSpend: string
  /** nhsIncome / largeSupplierSpend; absent where none was spent. Above 1 where files are missing. */
  share?: number
  /** Returns that do not say what the NHS paid. */
  withoutIncome: number
}

/** What a named method makes of the returns for those that gave none. */
export interface IndirectExtrapolation {
  method: string
  summary: string
  formula: string
  /** False: the method does not allow it here, and `reason` says why. */
  applied: boolean
  reason: string
  /** For all large suppliers; absent where not applied. Pounds sterling and shares of their spend. */
  sterling?: ExtrapolatedSterling
  /** SME spend passed on, as a share of spend with large suppliers. */
  share?: number
  lowest?: number
  highest?: number
}

export interface ExtrapolatedSterling {
  sme: string
  unknown: string
}

/** Indirect SME spend of a year. Never to be added to the direct share. */
export interface IndirectShareView {
  definition: string
  formula: string
  financialYear: number
  dataCut: number
  /** declared, sampled, invoiced; those without returns too. Without NHS Supply Chain. */
  byEvidence: GradeShareView[]
  /** What NHS Supply Chain passed on, by the same grades: a route of its own. */
  nhsSupplyChain: GradeShareView[]
  coverage: IndirectCoverage
  /** Only where a method was named. */
  extrapolation?: IndirectExtrapolation
  /** Methods that can be named. */
  methods: string[]
  /** The request that makes the figure again. */
  rebuild: string
}
