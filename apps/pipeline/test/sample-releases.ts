/** Made-up releases as Find a Tender publishes them, of one procurement. */
export const OCID = 'ocds-h6vhtk-0a0001'

const KINDS: Record<string, { tag: string; section: 'planning' | 'tender' | 'awards' }> = {
  UK2: { tag: 'planning', section: 'planning' },
  UK4: { tag: 'tender', section: 'tender' },
  UK6: { tag: 'award', section: 'awards' },
  UK12: { tag: 'tenderCancellation', section: 'tender' },
}

export interface SampleRelease {
  ocid: string
  id: string
  date: string
  [member: string]: unknown
}

/** @param day of August 2026, which is also its number among the notices */
export function sampleRelease(
  type: string,
  day: number,
  tender: object = {},
  more: object = {},
): SampleRelease {
  const { tag, section } = KINDS[type] ?? { tag: 'tender', section: 'tender' }
  const two = String(day).padStart(2, '0')
  const id = `0000${two}-2026`
  const documents = [{ id, noticeType: type }]
  return {
    ocid: OCID,
    id,
    date: `2026-08-${two}T09:00:00+01:00`,
    tag: [tag],
    parties: [
      { id: 'GB-NHS-ZZ9', name: 'Example Vale NHS Foundation Trust', roles: ['buyer'] },
      { id: 'S', name: 'Smallwater Medical Ltd', roles: ['supplier'] },
    ],
    planning: section === 'planning' ? { documents } : undefined,
    tender: {
      title: 'Catheters',
      legalBasis: { scheme: 'UKPGA', id: '2023/54' },
      documents: section === 'tender' ? documents : undefined,
      ...tender,
    },
    awards: section === 'awards' ? [{ id: '1', suppliers: [{ id: 'S' }], documents }] : undefined,
    ...more,
  }
}

/** A release that carries only what changed. */
export function sampleUpdate(day: number, tender: object): SampleRelease {
  const { ocid, id, date } = sampleRelease('UK4', day)
  const documents = [{ id, noticeType: 'UK4' }]
  return { ocid, id, date, tag: ['tenderUpdate'], tender: { documents, ...tender } }
}

export function closes(day: number): object {
  return { tenderPeriod: { endDate: `2026-09-${day}T12:00:00+01:00` } }
}
