import { post } from '../../src/sample/post.js'

export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as T
}

/** Enters an opportunity and publishes it; its id. */
export async function publishOpportunity(inroad: string, title: string): Promise<string> {
  const created = await post(`${inroad}/procurements`, {
    ...{ regime: 'other', title, buyers: [{ name: 'Example Vale NHS Foundation Trust' }] },
    ...{ cpv: ['33140000'], deadline: new Date(Date.now() + 86_400_000).toISOString() },
  })
  const { id } = created as { id: string }
  const added = await post(`${inroad}/procurements/${id}/notices`, { type: 'tender' })
  const { noticeId, version } = added as { noticeId: string; version: number }
  const address = `${inroad}/procurements/${id}/notices/${noticeId}/publish`
  await post(address, {}, { 'If-Match': `"${version}"` })
  return id
}
