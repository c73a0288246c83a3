import { ITL1 } from '@inroad/codelists/itl'

/** The seven regions of NHS England, by their ODS codes. */
const NHS_REGIONS: Readonly<Record<string, string>> = {
  Y56: 'London',
  Y58: 'South West',
  Y59: 'South East',
  Y60: 'Midlands',
  Y61: 'East of England',
  Y62: 'North West',
  Y63: 'North East and Yorkshire',
}

/** @param code an ODS or ITL code, or `none` */
export function regionName(code: string): string {
  if (code === 'none') return 'Region not known'
  return NHS_REGIONS[code] ?? ITL1[code]?.name ?? code
}
