/** In SQL: the ocid that a contract reference of a spend file holds, or null. Has an index. */
export function sqlOcidOf(reference: string): string {
  return `substring(lower(${reference}) from 'ocds-[a-z0-9]{6}-[a-z0-9-]*[a-z0-9]')`
}
