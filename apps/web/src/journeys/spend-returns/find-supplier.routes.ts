import { page } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { pounds } from '../../kit/pounds.js'
import { get, type Route } from '../../kit/route.js'
import { one } from '../../kit/visit.js'
import { ANALYSTS } from '../spend-files/analysts.js'
import { RETURNS } from './paths.js'
import { returnsText } from './text.js'

const text = returnsText.find

export const findSupplierRoutes: readonly Route[] = [
  get(`${RETURNS}/new`, ANALYSTS, async ({ services, query: fields }) => {
    const search = one(fields['search'])
    const query = { search, limit: 20 }
    const items =
      search === ''
        ? undefined
        : dataOf(await services.spend.GET('/suppliers', { params: { query } })).items
    return page('spend-returns/find-supplier', {
      text: returnsText,
      search,
      rows: items?.map(({ id, name, identified, identifiers, value }) => ({
        name,
        href: `${RETURNS}/new/${encodeURIComponent(id)}`,
        known: identified
          ? identifiers.map((each) => `${each.scheme} ${each.id}`).join(', ')
          : text.notIdentified,
        value: pounds(value),
      })),
    })
  }),
]
