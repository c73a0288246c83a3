import type { Criteria } from '../criteria/criteria.js'
import type { CodeNames } from './criteria-facts.js'
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
import {
  newsNotice,
  newsOpportunity,
  newsTitle,
  type Notice,
  type OpportunityNews,
} from './opportunity-news.js'
import { cutLine, plainLine } from './text/plain-line.js'
import { renderHtml } from './rendering/render-html.js'
import { renderText } from './rendering/render-text.js'
import { whyBlocks } from './why-block.js'
import { WORDING } from './wording.js'

export interface OpportunityMail {
  news: OpportunityNews
  criteria: Criteria
  names: CodeNames
  /** Where people read this opportunity here, by its id. */
  pageOf(opportunityId: string): string
  /** Shows a page with a button; the same address takes the one-click POST (RFC 8058). */
  unsubscribeUrl: string
  /** Shows all that this reader asked for. */
  manageUrl: string
  /** The collected mail that it could not wait for. */
  aheadOf?: 'daily' | 'weekly'
}

/** Lists of mails show about this much; RFC 5322 would allow 998. Characters. */
const LONGEST_SUBJECT = 110

/** Tells one subscriber of one change of one opportunity. */
export function renderOpportunityMail(mail: OpportunityMail): RenderedMail {
  const { news, criteria, names, aheadOf } = mail
  const content: MailContent = {
    title: plainLine(newsTitle(news)),
    blocks: [
      ...(aheadOf ? [paragraph(WORDING.aheadOfDigest[aheadOf])] : []),
      ...newsBlocks(news, names, criteria.prefersSme),
      ...link(WORDING.pageLink, mail.pageOf(newsOpportunity(news))),
      ...noticeBlocks(newsNotice(news)),
      ...whyBlocks(news, criteria, names, mail),
    ],
  }
  return { subject: subject(news), text: renderText(content), html: renderHtml(content) }
}

function subject(news: OpportunityNews): string {
  return cutLine(`${WORDING.subject[subjectKey(news)]}: ${newsTitle(news)}`, LONGEST_SUBJECT)
}

function subjectKey(news: OpportunityNews): 'new' | 'changed' | 'deadlineMoved' | 'closed' {
  if (news.kind !== 'changed') return news.kind
  return news.changes.some(({ field }) => field === 'deadline') ? 'deadlineMoved' : 'changed'
}

function newsBlocks(news: OpportunityNews, names: CodeNames, prefersSme: boolean): Block[] {
  if (news.kind === 'closed') {
    const { reason, buyers } = news.closure
    return [paragraph(WORDING.lead.closed[reason]), facts([buyersFact(buyers)])]
  }
  const state = facts(opportunityFacts(news.opportunity, names, prefersSme))
  if (news.kind === 'new') return [paragraph(WORDING.lead.new[news.opportunity.stage]), state]
  return [
    paragraph(WORDING.lead.changed),
    heading(WORDING.heading.changes),
    facts(changeFacts(news.changes)),
    heading(WORDING.heading.facts),
    state,
  ]
}

function noticeBlocks(notice: Notice): Block[] {
  const reference = plainLine(notice.id)
  const voluntary = isVoluntary(notice)
  return [
    facts([{ label: WORDING.label.notice, lines: [reference] }]),
    ...link(voluntary ? WORDING.entryLink : WORDING.noticeLink, notice.url),
    paragraph(voluntary ? WORDING.voluntary : WORDING.noticeRules),
  ]
}

/**
 * A statutory notice stands on the central digital platform before it comes here (Procurement
 * Regulations 2024, reg 5(11)), so it has an address or a type; an entry with neither is voluntary.
 */
function isVoluntary(notice: Notice): boolean {
  return notice.url === undefined && notice.type === undefined
}
