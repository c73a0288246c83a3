import type { components } from '@inroad/api-clients/spend.paths'

type Schemas = components['schemas']

export type SpendFile = Schemas['FileView']
export type FileSummary = Schemas['FileSummary']
export type FileReading = Schemas['FileReading']
export type ReadingRun = Schemas['ReadingRun']
export type RelatedFile = Schemas['RelatedFile']
export type Reconciliation = Schemas['Reconciliation']
export type FileState = SpendFile['state']
export type Field = keyof FileReading['columns']
