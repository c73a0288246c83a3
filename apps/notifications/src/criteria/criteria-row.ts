import type { Criteria } from './criteria.js'

/** Criteria as the database gives them: what is not asked for is null. */
export interface CriteriaRow extends Omit<Criteria, 'valueMin' | 'valueMax'> {
  valueMin: string | null
  valueMax: string | null
}

/** The columns of a `CriteriaRow`, from the table `criteria` under this name. */
export const criteriaColumns = (table: string): string =>
  [
    `${table}.cpv, ${table}.regions, ${table}.value_min as "valueMin"`,
    `${table}.value_max as "valueMax", ${table}.value_not_stated as "valueNotStated"`,
    `${table}.words, ${table}.excluded_words as "excludedWords", ${table}.nhs_only as "nhsOnly"`,
    `${table}.buyers, ${table}.stages, ${table}.prefers_sme as "prefersSme"`,
  ].join(', ')

export function criteriaOf(row: CriteriaRow): Criteria {
  const { cpv, regions, valueMin, valueMax, valueNotStated, words, excludedWords } = row
  const { nhsOnly, buyers, stages, prefersSme } = row
  return {
    ...{ cpv, regions, valueNotStated, words, excludedWords, nhsOnly, buyers, stages, prefersSme },
    ...(valueMin === null ? {} : { valueMin }),
    ...(valueMax === null ? {} : { valueMax }),
  }
}
