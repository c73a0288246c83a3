import type { Visit } from '../../../kit/visit.js'

/**
 * From the next page on the person acts in the organisation that they have just joined. Stored before
 * the redirect: browsers follow it before the session would be written.
 */
export async function actThere({ session }: Visit, organisationId: string): Promise<void> {
  if (!session.signedIn) return
  session.signedIn = { ...session.signedIn, place: { organisationId } }
  await new Promise<void>((resolve, reject) => {
    session.save((error?: Error | null) => (error ? reject(error) : resolve()))
  })
}
