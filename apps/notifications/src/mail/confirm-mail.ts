import type { Criteria } from '../criteria/criteria.js'
import type { Frequency } from '../subscriptions/frequency.js'
import { criteriaFacts, type CodeNames } from './criteria-facts.js'
import { facts, link, paragraph, type MailContent } from './rendering/mail-content.js'
import type { RenderedMail } from './mail.js'
import { renderHtml } from './rendering/render-html.js'
import { renderText } from './rendering/render-text.js'
import { WORDING } from './wording.js'

export interface ConfirmMail {
  criteria: Criteria
  names: CodeNames
  /** Holds the token: whoever has it can confirm, nothing more. */
  confirmUrl: string
  frequency: Frequency
  manageUrl: string
}

/** Asks whether the owner of the address wants what someone asked for in its name. */
export function renderConfirmMail(mail: ConfirmMail): RenderedMail {
  const { criteria, names, confirmUrl, frequency, manageUrl } = mail
  const { title, asked, everything, press, notYou } = WORDING.confirm
  const wanted = criteriaFacts(criteria, names)
  const content: MailContent = {
    title,
    blocks: [
      paragraph(asked),
      wanted.length > 0 ? facts(wanted) : paragraph(everything),
      paragraph(WORDING.confirm.frequency[frequency]),
      paragraph(press),
      ...link(WORDING.confirm.link, confirmUrl),
      paragraph(notYou),
      ...link(WORDING.manage, manageUrl),
    ],
  }
  return {
    subject: WORDING.subject.confirm,
    text: renderText(content),
    html: renderHtml(content),
  }
}
