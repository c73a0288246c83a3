import { InvalidInput } from '@inroad/service-kit/errors'
import { isPlatformAddress, type PlatformReference } from '../rules/find-a-tender.js'
import type { PublishNoticeDto } from './procurements.dto.js'

/**
 * Where the body says that the notice stands on Find a Tender.
 * @throws InvalidInput when the address is not that of the notice
 */
export function platformReference({
  findATender,
}: PublishNoticeDto): PlatformReference | undefined {
  if (!findATender) return undefined
  const { noticeId, url } = findATender
  if (isPlatformAddress(url, noticeId)) return { noticeId, url }
  const address = `https://www.find-tender.service.gov.uk/Notice/${noticeId}`
  const message = `url must be the address of this notice on Find a Tender, such as ${address}`
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'findATender.url', message },
  ])
}
