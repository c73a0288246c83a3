import { NotFound } from '@inroad/service-kit/errors'
import type { EvidenceGrade } from '../../returns/indirect-return.view.js'
import v1 from './indirect.v1.json' with { type: 'json' }

/** A published way to tell of suppliers without a return from those with one. */
export interface IndirectMethod {
  name: string
  published: string
  summary: string
  formula: string
  /** The part of spend with large suppliers that returns must speak for, and more. 0 to 1. */
  captureMoreThan: number
  grades: EvidenceGrade[]
  source: string
  notes: string[]
}

/** The hash of each file as it was published: what should be otherwise becomes another method. */
export const PUBLISHED_INDIRECT: Readonly<Record<string, string>> = {
  v1: '9c6ff5e2e9bafc364d5b41dfc51557b2020990d0b08e9a31eeb7e48fb245599b',
}

export const INDIRECT_METHODS = [v1] as readonly IndirectMethod[]

/** @throws NotFound naming those there are */
export function indirectMethodNamed(name: string): IndirectMethod {
  const method = INDIRECT_METHODS.find((one) => one.name === name)
  if (method) return method
  const names = INDIRECT_METHODS.map((one) => one.name).join(', ')
  throw new NotFound('METHOD_NOT_FOUND', `There is no method ${name}. Published are: ${names}.`)
}
