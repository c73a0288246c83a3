import type { Visit } from '../../../kit/visit.js'

/** From the next page on the person acts in the organisation that they have just joined. */
export function actThere({ session }: Visit, organisationId: string): void {
  if (session.signedIn) session.signedIn = { ...session.signedIn, place: { organisationId } }
}
