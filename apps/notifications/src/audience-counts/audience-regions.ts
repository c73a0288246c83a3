import { ITL1, UK } from '@inroad/codelists/itl'

/** A row of the answer: one of the twelve largest regions, or all of them. */
export interface AudienceRegion {
  /** ITL code; `UK` for those who asked for no region in particular. */
  code: string
  name: string
}

/** ITL level 1 in the order of its codes, then anywhere. */
export const AUDIENCE_REGIONS: readonly AudienceRegion[] = [
  ...Object.entries(ITL1).map(([code, { name }]) => ({ code, name })),
  { code: UK, name: 'Anywhere in the UK' },
]
