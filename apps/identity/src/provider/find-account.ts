import type { FindAccount, Grant, KoaContextWithOIDC } from 'oidc-provider'
import type { EntityManager } from 'typeorm'
import { accountById } from '../accounts/accounts.query.js'

export function findAccount(manager: EntityManager): FindAccount {
  return async (_, id) => {
    const account = await accountById(manager, id)
    if (!account) return undefined
    const { email, emailVerified, name } = account
    return {
      accountId: id,
      claims: () => ({ sub: id, email, email_verified: emailVerified, name }),
    }
  }
}

/** The one client is ours, so nobody is asked whether it may know their name. */
export async function grantWithoutAsking({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = oidc
  if (!client || !session?.accountId) return undefined
  const id = session.grantIdFor(client.clientId)
  const standing = id ? await provider.Grant.find(id) : undefined
  if (standing) return standing
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid email profile')
  await grant.save()
  return grant
}
