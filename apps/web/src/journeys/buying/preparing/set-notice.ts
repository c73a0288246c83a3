import { dataOf } from '../../../kit/data-of.js'
import type { Visit } from '../../../kit/visit.js'
import type { WorkingCopy } from '../answers/working-copy.js'
import { changesOf } from '../answers/working-copy.js'
import type { NoticeKind } from './notice-kinds.js'

/**
 * Prepares a notice of a kind, in place of one of another kind; what that one states is kept.
 * @throws ServiceProblem VERSION_CONFLICT when somebody changed the procurement in between
 */
export async function setNotice(visit: Visit, copy: WorkingCopy, type: NoticeKind): Promise<void> {
  const { id, notice } = copy
  if (notice?.type === type) return
  const version = notice ? await removeNotice(visit, copy) : copy.version
  const changes = notice ? changesOf(notice) : {}
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } }
  const body = { type, changes }
  dataOf(await visit.services.pipeline.POST('/procurements/{id}/notices', { params, body }))
}

/** Takes the notice in preparation away; returns the procurement's new version. */
export async function removeNotice(
  { services }: Visit,
  { id, version, notice }: WorkingCopy,
): Promise<number> {
  if (!notice) return version
  const header = { 'If-Match': `"${version}"` }
  const params = { path: { id, noticeId: notice.id }, header }
  const address = '/procurements/{id}/notices/{noticeId}'
  return dataOf(await services.pipeline.DELETE(address, { params })).version
}
