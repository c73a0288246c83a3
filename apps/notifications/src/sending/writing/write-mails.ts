import { Transactions } from '@inroad/database/transactions'
import { Injectable } from '@nestjs/common'
import { addressMail } from '../../mail/address-mail.js'
import { renderConfirmMail } from '../../mail/confirm-mail.js'
import type { CodeNames } from '../../mail/criteria-facts.js'
import type { Mail } from '../../mail/mail.js'
import { renderOpportunityMail } from '../../mail/opportunity-mail.js'
import type { OpportunityNews } from '../../mail/opportunity-news.js'
import { WORDING } from '../../mail/wording.js'
import { Links } from '../../subscriptions/links.js'
import { codeNames } from './code-names.js'
import type { Leased } from '../attempts/lease-deliveries.js'
import { MailConfig } from '../mail-config.js'
import { mailsToWrite, type Change, type MailToWrite } from './mails-to-write.query.js'

/** Writes the mails of a batch of leased deliveries. */
@Injectable()
export class WriteMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: Links,
    private readonly config: MailConfig,
  ) {}

  /** Mails by delivery; one that can't be written is left out, and its neighbours are not. */
  async run(leased: readonly Leased[]): Promise<Map<string, Mail>> {
    const { manager } = this.transactions.dataSource
    const ids = leased.map(({ deliveryId }) => deliveryId)
    const contents = await mailsToWrite(manager, ids)
    const names = await codeNames(manager, contents)
    const byDelivery = new Map(contents.map((content) => [content.deliveryId, content]))
    const mails = new Map<string, Mail>()
    for (const delivery of leased) {
      const content = byDelivery.get(delivery.deliveryId)
      const mail = content && this.tryWrite(delivery, content, names)
      if (mail) mails.set(delivery.deliveryId, mail)
    }
    return mails
  }

  private tryWrite(leased: Leased, content: MailToWrite, names: CodeNames): Mail | undefined {
    try {
      return this.write(leased, content, names)
    } catch {
      return undefined
    }
  }

  private write(leased: Leased, content: MailToWrite, names: CodeNames): Mail | undefined {
    const { deliveryId, subscriptionId, confirmToken } = leased
    const { criteria, change, toldBefore, email } = content
    const addressing = {
      from: { name: WORDING.sender, address: this.config.mailFrom },
      to: email,
      key: `${deliveryId}.${subscriptionId}`,
      date: new Date(),
    }
    if (confirmToken !== undefined) {
      const confirmUrl = this.links.confirmUrl(confirmToken)
      return addressMail(renderConfirmMail({ criteria, names, confirmUrl }), addressing)
    }
    if (change === undefined) return undefined
    const unsubscribeUrl = this.links.unsubscribeUrl(subscriptionId)
    const news = newsFor(change, toldBefore)
    const rendered = renderOpportunityMail({ news, criteria, names, unsubscribeUrl })
    return addressMail(rendered, { ...addressing, unsubscribeUrl })
  }
}

/** A change is news only to those who knew what was before; to others the whole is new. */
function newsFor(change: Change, toldBefore: boolean): OpportunityNews {
  if (change.kind === 'closed') return { kind: 'closed', closure: change.data }
  if (change.kind === 'published') return { kind: 'new', opportunity: change.data }
  const { opportunity, changes } = change.data
  return toldBefore ? { kind: 'changed', opportunity, changes } : { kind: 'new', opportunity }
}
