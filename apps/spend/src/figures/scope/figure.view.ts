/** What every figure says of itself, so that it can be judged and made again. */
export interface FigureFacts {
  /** What is measured, in words. */
  definition: string
  formula: string
  method: FigureMethod
  dataCut: FigureCut
  /** `as-was`: of the authority that paid; `as-is`: with those it followed. */
  series: 'as-was' | 'as-is'
  /** First calendar year of the financial year: 2020 is 1 April 2020 to 31 March 2021. */
  financialYear: number
  /** Absent: of every authority that gave files. */
  organisation?: FigureOrganisation
  /** The part of third-party spend whose status is known, 0 to 1; absent where nothing was spent. */
  coverage?: number
  /** The part of third-party spend paid to names nobody has identified, 0 to 1. */
  unmatchedShare?: number
  /** False: too little is known; head it "not yet a figure". */
  yetAFigure: boolean
  /** The command that makes the figure again. */
  rebuild: string
}

export interface FigureMethod {
  name: string
  summary: string
  /** `PA2023` or `EU2003`. */
  definition: string
}

/** A point of the data. */
export interface FigureCut {
  cut: number
  /** When it was taken. */
  at: string
}

export interface FigureOrganisation {
  /** ODS code. */
  code: string
  name: string
  /** Those whose spend is counted here too, in an `as-is` series. */
  predecessors: NamedOrganisation[]
}

export interface NamedOrganisation {
  code: string
  name: string
}

/** Pounds sterling as decimal strings; shares 0 to 1 with four decimals. */
export interface ShareNumbers {
  sme: string
  notSme: string
  unknown: string
  /** sme + notSme + unknown */
  thirdParty: string
  lines: number
  /** sme / thirdParty; absent where nothing was spent, or credits outweigh payments in a part. */
  share?: number
  /** If none of the unknown were SME. */
  lowest?: number
  /** If all of the unknown were SME. */
  highest?: number
  coverage?: number
  unmatchedShare?: number
  yetAFigure: boolean
}
