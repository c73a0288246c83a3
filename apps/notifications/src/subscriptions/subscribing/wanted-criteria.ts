import { parseItl } from '@inroad/codelists/itl'
import { InvalidInput } from '@inroad/service-kit/errors'
import type { Criteria } from '../../criteria/criteria.js'
import { normaliseCriteria } from '../../criteria/normalise-criteria.js'
import type { WantedDto } from './subscribe.dto.js'

/**
 * The canonical criteria of a well-formed request.
 * @throws InvalidInput when they choose nothing without saying so, or contradict themselves
 */
export function wantedCriteria({ criteria = {}, everything }: WantedDto): Criteria {
  const { valueMin, valueMax } = criteria
  if (valueMin !== undefined && valueMax !== undefined && Number(valueMin) > Number(valueMax)) {
    throw fault('criteria.valueMax', 'valueMax must not be below valueMin')
  }
  const regions = criteria.regions?.map((region) => parseItl(region) ?? region)
  const wanted = normaliseCriteria({ ...criteria, regions })
  const chooses = choosesSome(wanted)
  if (chooses && everything) {
    throw fault('everything', 'everything contradicts the criteria: leave out one of them')
  }
  if (!chooses && !everything) {
    throw fault('criteria', 'give at least one criterion that chooses, or "everything": true')
  }
  return wanted
}

/** Whether some opportunity would be left out. A wish (SMEs first) leaves out none. */
function choosesSome(wanted: Criteria): boolean {
  const lists = [wanted.cpv, wanted.regions, wanted.words, wanted.excludedWords, wanted.buyers]
  return (
    [...lists, wanted.stages].some((list) => list.length > 0) ||
    wanted.valueMin !== undefined ||
    wanted.valueMax !== undefined ||
    wanted.nhsOnly
  )
}

function fault(field: string, message: string): InvalidInput {
  return new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [{ field, message }])
}
