import type { Criteria } from '../criteria/criteria.js'
import { criteriaFacts, type CodeNames } from './criteria-facts.js'
import { facts, heading, link, paragraph, type Block, type Fact } from './rendering/mail-content.js'
import { matchedCriteria } from './matched-criteria.js'
import type { OpportunityNews } from './opportunity-news.js'
import { WORDING } from './wording.js'

/** Why this reader gets this mail, by their own criteria, and how to get no more. */
export function whyBlocks(
  news: OpportunityNews,
  wanted: Criteria,
  names: CodeNames,
  urls: { unsubscribeUrl: string; manageUrl: string },
): Block[] {
  const full = criteriaFacts(wanted, names)
  const matched =
    news.kind === 'new' ? criteriaFacts(matchedCriteria(wanted, news.opportunity), names) : full
  return [
    heading(WORDING.heading.why),
    ...(news.kind === 'new' ? [] : [paragraph(WORDING.whyToldBefore)]),
    ...(full.length === 0
      ? [paragraph(WORDING.whyEverything)]
      : [
          paragraph(WORDING.whyCriteria),
          facts(full.map((fact, at) => narrowed(fact, matched[at]))),
        ]),
    ...link(WORDING.manage, urls.manageUrl),
    paragraph(WORDING.aboutUnsubscribing),
    ...link(WORDING.unsubscribe, urls.unsubscribeUrl),
  ]
}

/** Both lists have the same labels in the same order: narrowing never empties a facet. */
function narrowed(full: Fact, matched: Fact | undefined): Fact {
  const [text] = matched?.lines ?? []
  if (text === undefined || text === full.lines[0]) return full
  return { label: full.label, lines: [...full.lines, WORDING.matches(text)] }
}
