import type { CallerOrganisation } from '@inroad/service-kit/access/caller'
import { post } from './post.js'
import type { SampleProcurement } from './sample-procurements.js'

const DAY = 86_400_000

export interface SampleToPublish {
  /** Where pipeline answers. */
  url: string
  token: string
  organisation: CallerOrganisation | undefined
  sample: SampleProcurement
  /** In the list of samples. */
  place: number
}

/** Enters a procurement and publishes its first notice, as its authority would. */
export async function publishSample(parts: SampleToPublish): Promise<void> {
  const { url, token, sample, place } = parts
  const authorization = { authorization: `Bearer ${token}` }
  // The same key asks for the same procurement, should an earlier start have been cut short here.
  const key = { ...authorization, 'idempotency-key': `sample-${place}` }
  const created = await post(`${url}/procurements`, procurementOf(parts), key)
  const { id, notices } = created as { id: string; notices: unknown[] }
  if (notices.length > 0) return
  const type = sample.stage === 'planning' ? 'engagement' : 'tender'
  const added = await post(`${url}/procurements/${id}/notices`, { type }, authorization)
  const { noticeId, version } = added as { noticeId: string; version: number }
  const address = `${url}/procurements/${id}/notices/${noticeId}/publish`
  await post(address, {}, { ...authorization, 'if-match': `"${version}"` })
}

function procurementOf({ sample, organisation }: SampleToPublish): object {
  const { title, description, cpv, regions, value, days, lots, smeSuitable } = sample
  const identifiers = (organisation?.identifiers ?? []).map((written) => {
    const [scheme, id] = written.split(/:(.*)/s)
    return { scheme, id }
  })
  return {
    regime: 'other',
    title,
    description,
    buyers: [{ name: organisation?.name ?? '', identifiers }],
    cpv,
    regions,
    ...(value !== undefined && { value: { amount: String(value), currency: 'GBP' } }),
    ...(days !== undefined && { deadline: noonIn(days) }),
    ...(lots && { lots: lots.map((lot, index) => ({ id: String(index + 1), title: lot })) }),
    ...(smeSuitable && { smeSuitable }),
  }
}

function noonIn(days: number): string {
  const day = new Date(Date.now() + days * DAY)
  day.setUTCHours(12, 0, 0, 0)
  return day.toISOString()
}
