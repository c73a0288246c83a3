import type { DataSource } from 'typeorm'
import { confirmTokenHash, isConfirmToken } from './confirm-token.js'

export type ConfirmLink = 'waiting' | 'confirmed' | 'ended' | 'expired' | 'unknown'

const LINK = `
  select case when state <> 'unconfirmed' then state
              when confirm_expires_at > now() then 'waiting' else 'expired' end as link
    from subscriptions where confirm_token_hash = $1`

/** What a link from a confirmation mail would do, without doing it. */
export async function confirmLink(dataSource: DataSource, token: string): Promise<ConfirmLink> {
  if (!isConfirmToken(token)) return 'unknown'
  const [found] = await dataSource.query<{ link: ConfirmLink }[]>(LINK, [confirmTokenHash(token)])
  return found?.link ?? 'unknown'
}
