import type { Criteria } from '../../criteria/criteria.js'
import { digestEntries } from '../../mail/digest-entries.js'
import type { DigestKind, DigestMail } from '../../mail/digest-mail.js'
import type { MailToWrite } from './mails-to-write.query.js'
import { newsFor } from './news-for.js'

/** What the deliveries of one collected mail come to. */
export function digestContent(
  contents: readonly MailToWrite[],
): Pick<DigestMail, 'kind' | 'entries' | 'criteria'> {
  const collected = contents.flatMap(({ change, toldBefore, opportunityId, sequence }) =>
    change && opportunityId !== undefined
      ? [{ opportunityId, sequence, news: newsFor(change, toldBefore) }]
      : [],
  )
  return { kind: kindOf(contents), entries: digestEntries(collected), criteria: asked(contents) }
}

function kindOf(contents: readonly MailToWrite[]): DigestKind {
  const frequencies = new Set(contents.map(({ frequency }) => frequency))
  if (!frequencies.has('weekly')) return 'daily'
  return frequencies.size > 1 ? 'both' : 'weekly'
}

/** Each once: many deliveries come from one subscription. */
function asked(contents: readonly MailToWrite[]): Criteria[] {
  const different = new Map(contents.map(({ criteria }) => [JSON.stringify(criteria), criteria]))
  return [...different.values()]
}
