import { dataOf } from '../../../kit/data-of.js'
import type { Visit } from '../../../kit/visit.js'

const NHS = 'GB-NHS'

export interface OwnAuthority {
  name: string
  /** ODS code, such as `RQM`. */
  code: string
}

/** The organisation in which whoever asks acts, where it is one that pays and has an ODS code. */
export async function ownAuthority({ caller, services }: Visit): Promise<OwnAuthority | undefined> {
  const organisation = caller?.organisation
  if (organisation?.kind !== 'contracting-authority') return undefined
  const { id } = organisation
  const { identifiers } = dataOf(
    await services.organisations.GET('/organisations/{id}', { params: { path: { id } } }),
  )
  const code = identifiers.find(({ scheme }) => scheme === NHS)?.id
  return code === undefined ? undefined : { name: organisation.name, code }
}
