import type { FormErrors } from '../../../kit/form-errors.js'
import { percent } from '../../../kit/pounds.js'
import { kindItems } from '../kind-items.js'
import { REVIEW, supplierPath } from '../paths.js'
import type { Proposal, ReviewItem } from '../supplier-types.js'
import { suppliersText } from '../text.js'
import { reviewText as text } from './text.js'

/** A payee with those whom it may be. */
export function reviewItem(item: ReviewItem, errors?: FormErrors) {
  const { payeeId, name, postCode, value, supplier, proposals } = item
  const kindId = `kind-${payeeId}`
  return {
    id: payeeId,
    path: `${REVIEW}/${payeeId}`,
    name,
    postCode,
    paid: text.paid(value),
    now: {
      text: text.nowCounts(supplier.name, suppliersText.kinds[supplier.kind]),
      href: supplierPath(supplier.id),
    },
    proposals: proposals.map(proposalRow),
    kindId,
    kindError: errors?.fields[kindId],
    kinds: kindItems(text.kindChoose),
  }
}

function proposalRow({ registerEntryId, register, number, name, ...rest }: Proposal) {
  const { postCode, status, score, reason } = rest
  return {
    entry: registerEntryId,
    name,
    place: [postCode, status].filter((part) => part !== undefined).join(', '),
    number: suppliersText.identifier(register, number),
    alike: percent(score),
    reason,
  }
}
