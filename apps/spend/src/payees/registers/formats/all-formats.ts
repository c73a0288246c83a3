import type { RegisterFormat } from '../register-row.js'
import { CHARITIES } from './charities.js'
import { COMPANIES_HOUSE } from './companies-house.js'
import { ODS_LISTS } from './ods.js'
import { OWN_LIST } from './own-list.js'

export const REGISTER_NAMES = ['companies-house', 'charities', 'ods', 'list'] as const
export type RegisterName = (typeof REGISTER_NAMES)[number]

/** In the order in which a first line is tried. */
export const FORMATS: readonly RegisterFormat[] = [
  COMPANIES_HOUSE,
  CHARITIES,
  ...ODS_LISTS,
  OWN_LIST,
]
