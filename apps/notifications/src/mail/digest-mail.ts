import type { Criteria } from '../criteria/criteria.js'
import { criteriaFacts, type CodeNames } from './criteria-facts.js'
import {
  facts,
  heading,
  link,
  paragraph,
  type Block,
  type MailContent,
} from './rendering/mail-content.js'
import type { RenderedMail } from './mail.js'
import { buyersFact, changeFacts, opportunityFacts } from './opportunity-facts.js'
import { newsNotice, newsOpportunity, newsTitle, type OpportunityNews } from './opportunity-news.js'
import { renderHtml } from './rendering/render-html.js'
import { renderText } from './rendering/render-text.js'
import { cutLine } from './text/plain-line.js'
import { WORDING } from './wording.js'

/** How often its reader is written to; `both` when daily and weekly fall on one morning. */
export type DigestKind = 'daily' | 'weekly' | 'both'

export interface DigestMail {
  kind: DigestKind
  /** As `digestEntries` orders them, at least one. */
  entries: readonly OpportunityNews[]
  /** What the subscriptions ask for by which they were found. */
  criteria: readonly Criteria[]
  names: CodeNames
  /** Where people read an opportunity here, by its id. */
  pageOf(opportunityId: string): string
  unsubscribeUrl: string
  manageUrl: string
}

/** Mail servers refuse what is very large, so the rest comes as titles only. */
const MOST_IN_FULL = 60
const LONGEST_TITLE = 200

/** Tells one subscriber of everything since the mail before, once. */
export function renderDigestMail(mail: DigestMail): RenderedMail {
  const { kind, entries, criteria } = mail
  const prefersSme = criteria.some((one) => one.prefersSme)
  const content: MailContent = {
    title: WORDING.digest.title(entries.length),
    blocks: [
      paragraph(WORDING.digest.lead[kind]),
      ...entries.slice(0, MOST_IN_FULL).flatMap((news) => entryBlocks(news, mail, prefersSme)),
      ...shortBlocks(entries.slice(MOST_IN_FULL), mail),
      paragraph(WORDING.digest.noticeRules),
      ...whyBlocks(mail),
    ],
  }
  const subject = `${WORDING.digest.subject[kind]}: ${WORDING.digest.title(entries.length)}`
  return { subject, text: renderText(content), html: renderHtml(content) }
}

function entryBlocks(news: OpportunityNews, mail: DigestMail, prefersSme: boolean): Block[] {
  const { names, pageOf } = mail
  return [
    heading(cutLine(newsTitle(news), LONGEST_TITLE)),
    ...newsBlocks(news, names, prefersSme),
    ...link(WORDING.pageLink, pageOf(newsOpportunity(news))),
    ...link(WORDING.digest.read, newsNotice(news).url),
  ]
}

function newsBlocks(news: OpportunityNews, names: CodeNames, prefersSme: boolean): Block[] {
  if (news.kind === 'closed') {
    const { reason, buyers } = news.closure
    return [paragraph(WORDING.lead.closed[reason]), facts([buyersFact(buyers)])]
  }
  const state = facts(opportunityFacts(news.opportunity, names, prefersSme))
  if (news.kind === 'new') return [paragraph(WORDING.lead.new[news.opportunity.stage]), state]
  return [paragraph(WORDING.lead.changed), facts(changeFacts(news.changes)), state]
}

function shortBlocks(entries: readonly OpportunityNews[], { pageOf }: DigestMail): Block[] {
  if (entries.length === 0) return []
  return [
    heading(WORDING.digest.andMore(entries.length)),
    ...entries.flatMap((news) => {
      const title = cutLine(newsTitle(news), LONGEST_TITLE)
      return link(title, pageOf(newsOpportunity(news)))
    }),
  ]
}

/** Why this reader gets this mail, by their own criteria, and how to get another or none. */
function whyBlocks({ criteria, names, unsubscribeUrl, manageUrl }: DigestMail): Block[] {
  const asked = criteria.flatMap((one) => {
    const wanted = criteriaFacts(one, names)
    return wanted.length === 0
      ? [paragraph(WORDING.whyEverything)]
      : [paragraph(WORDING.whyCriteria), facts(wanted)]
  })
  return [
    heading(WORDING.heading.why),
    ...asked,
    ...link(WORDING.manage, manageUrl),
    paragraph(WORDING.digest.aboutUnsubscribing),
    ...link(WORDING.digest.unsubscribe, unsubscribeUrl),
  ]
}
