import type { components } from '@inroad/api-clients/spend.paths'

type Schemas = components['schemas']

export type SmeShare = Schemas['SmeShareView']
export type ShareNumbers = Schemas['ShareNumbers']
export type Breakdown = Schemas['BreakdownView']
export type Part = Schemas['BreakdownPart']
export type Series = Schemas['SeriesView']
export type TopSuppliers = Schemas['TopSuppliersView']
export type Concentration = Schemas['ConcentrationView']
export type SupplierChanges = Schemas['SupplierChangesView']
export type SupplierYear = TopSuppliers['suppliers'][number]
export type PaymentTimesFigure = Schemas['PaymentTimesView']
export type PaymentTimes = Schemas['PaymentTimes']
export type Lines = Schemas['LinesPage']
export type Line = Schemas['LineView']
export type Method = Schemas['MethodView']
export type KeptFigure = Schemas['KeptFigureView']
export type ShareRows = Schemas['SmeShareRows']
export type IndirectShare = Schemas['IndirectShareView']
export type GradeShare = Schemas['GradeShareView']

/** What every figure says of itself. */
export type FigureFacts = Pick<
  SmeShare,
  | 'definition'
  | 'formula'
  | 'method'
  | 'dataCut'
  | 'series'
  | 'financialYear'
  | 'organisation'
  | 'coverage'
  | 'unmatchedShare'
  | 'yetAFigure'
  | 'rebuild'
>
