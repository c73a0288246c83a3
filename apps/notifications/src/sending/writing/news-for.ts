import type { Coded } from '../../mail/code-names.query.js'
import type { OpportunityNews } from '../../mail/opportunity-news.js'
import type { Change, MailToWrite } from './mails-to-write.query.js'

/** A change is news only to those who knew what was before; to others the whole is new. */
export function newsFor(change: Change, toldBefore: boolean): OpportunityNews {
  if (change.kind === 'closed') return { kind: 'closed', closure: change.data }
  if (change.kind === 'published') return { kind: 'new', opportunity: change.data }
  const { opportunity, changes } = change.data
  return toldBefore ? { kind: 'changed', opportunity, changes } : { kind: 'new', opportunity }
}

/** Everything in a mail that has codes. */
export function saidIn({ criteria, change }: MailToWrite): Coded[] {
  if (change === undefined || change.kind === 'closed') return [criteria]
  return [criteria, change.kind === 'published' ? change.data : change.data.opportunity]
}
