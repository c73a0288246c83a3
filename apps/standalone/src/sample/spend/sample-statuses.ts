import { sampleSuppliers } from './sample-suppliers.js'
import { FIRST_YEAR } from './sample-spend.js'

const HEADER = 'name,company_number,status,definition,as_of,group_parent'

/** What somebody is said to have found out about the sample's suppliers. */
export function sampleStatusList(): string {
  const rows = sampleSuppliers.flatMap(({ spellings: [name = ''], companyNumber, status }) =>
    status ? [[name, companyNumber ?? '', status, 'PA2023', `${FIRST_YEAR}-03-31`, '']] : [],
  )
  return [HEADER, ...rows.map((cells) => cells.join(',')), ''].join('\r\n')
}
