import type { EntityManager } from 'typeorm'
import { newSecret, secretHash } from '../sign-in/secret-token.js'

/**
 * A new token for each invitation. Every mail has its own, for only hashes are kept: of a mail that
 * may have gone out and one sent after it, both links work until one is used.
 */
export async function addInvitationTokens(
  tx: EntityManager,
  invitationIds: readonly string[],
): Promise<string[]> {
  const tokens = invitationIds.map(() => newSecret())
  await tx.query(
    `insert into invitation_tokens (token_hash, invitation_id)
     select * from unnest($1::bytea[], $2::uuid[])`,
    [tokens.map(secretHash), invitationIds],
  )
  return tokens
}

/** The page on which people see who invites them, and accept. */
export function invitationLink(publicUrl: string, token: string): string {
  const folder = publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`
  return new URL(`invitations/${token}`, folder).href
}
