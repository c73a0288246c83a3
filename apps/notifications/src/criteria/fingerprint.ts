import { createHash } from 'node:crypto'
import type { Criteria } from './criteria.js'

/** 32 bytes, equal exactly for equal canonical criteria; what "stored once" is decided by. */
export function fingerprint(criteria: Criteria): Buffer {
  const facets = [
    criteria.cpv,
    criteria.regions,
    criteria.valueMin ?? null,
    criteria.valueMax ?? null,
    criteria.valueNotStated,
    criteria.words,
    criteria.excludedWords,
    criteria.nhsOnly,
    criteria.buyers,
    criteria.stages,
    criteria.prefersSme,
  ]
  return createHash('sha256').update(JSON.stringify(facets)).digest()
}
