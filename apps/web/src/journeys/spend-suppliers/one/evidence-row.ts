import type { components } from '@inroad/api-clients/spend.paths'
import { dayInWords } from '../../organisation/days.js'
import { decidingText } from '../deciding/text.js'
import { supplierPath } from '../paths.js'
import { suppliersText } from '../text.js'

type Evidence = components['schemas']['StatusEvidenceView']

const { evidence: text } = suppliersText.supplier

/** What one source says, and the way to take it back while it counts. */
export function evidenceRow(evidence: Evidence, supplierId: string, reader: string) {
  const { id, definition, source, reference, recordedBy, untilCut, withdrawnReason } = evidence
  const status = suppliersText.statuses[evidence.status]
  const asOf = dayInWords(evidence.asOf)
  const by = recordedBy && suppliersText.person(recordedBy, recordedBy === reader)
  const origin = [`${text.sources[source] ?? source}: ${reference}`, by]
  return {
    status,
    cells: [
      asOf,
      decidingText.definition.choices[definition],
      origin.filter((part) => part).join(', '),
      groupWords(evidence),
      [untilCut === undefined ? text.inForce : text.over, withdrawnReason]
        .filter((part) => part)
        .join(': '),
    ],
    withdraw:
      untilCut === undefined && source === 'manual'
        ? supplierPath(supplierId, `/evidence/${encodeURIComponent(id)}/withdraw`)
        : undefined,
    withdrawWhat: text.withdrawWhat(status, asOf),
  }
}

function groupWords({ groupChecked, groupParent }: Evidence): string {
  const checked = groupChecked ? text.checked : text.notChecked
  return groupParent === undefined ? checked : `${checked}. ${text.parent(groupParent)}`
}
