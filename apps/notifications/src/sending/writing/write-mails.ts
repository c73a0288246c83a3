import { Transactions } from '@inroad/database/transactions'
import { Injectable } from '@nestjs/common'
import { addressMail, type Addressing } from '../../mail/address-mail.js'
import { codeNames } from '../../mail/code-names.query.js'
import { renderConfirmMail } from '../../mail/confirm-mail.js'
import type { CodeNames } from '../../mail/criteria-facts.js'
import { renderDigestMail } from '../../mail/digest-mail.js'
import type { Mail } from '../../mail/mail.js'
import { renderOpportunityMail } from '../../mail/opportunity-mail.js'
import { WORDING } from '../../mail/wording.js'
import { Links } from '../../subscriptions/links.js'
import type { Leased } from '../attempts/lease-deliveries.js'
import { MailConfig } from '../mail-config.js'
import { digestContent } from './digest-content.js'
import { mailsToWrite, type MailToWrite } from './mails-to-write.query.js'
import { newsFor, saidIn } from './news-for.js'

/** A mail and the deliveries it carries out; without a mail, those that can't be written. */
export interface WrittenMail {
  deliveries: readonly Leased[]
  mail?: Mail
}

/** Writes the mails of a batch of leased deliveries. */
@Injectable()
export class WriteMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: Links,
    private readonly config: MailConfig,
  ) {}

  /** At least one for each group. What can't be written does not keep its neighbours. */
  async run(leased: readonly Leased[][]): Promise<WrittenMail[]> {
    const { manager } = this.transactions.dataSource
    const ids = leased.flat().map(({ deliveryId }) => deliveryId)
    const contents = await mailsToWrite(manager, ids)
    const names = await codeNames(manager, contents.flatMap(saidIn))
    const byDelivery = new Map(contents.map((content) => [content.deliveryId, content]))
    const isWritable = ({ deliveryId, purpose }: Leased): boolean =>
      purpose === 'confirm' || byDelivery.get(deliveryId)?.change !== undefined
    return leased.flatMap((deliveries) => {
      const writable = deliveries.filter(isWritable)
      const found = writable.flatMap(({ deliveryId }) => byDelivery.get(deliveryId) ?? [])
      const mail = this.tryWrite(writable, found, names)
      if (mail === undefined) return [{ deliveries }]
      const rest = deliveries.filter((delivery) => !isWritable(delivery))
      return [{ deliveries: writable, mail }, ...(rest.length > 0 ? [{ deliveries: rest }] : [])]
    })
  }

  private tryWrite(
    [leased]: readonly Leased[],
    contents: readonly MailToWrite[],
    names: CodeNames,
  ): Mail | undefined {
    const [content] = contents
    if (leased === undefined || content === undefined) return undefined
    try {
      if (leased.digestAt !== undefined) return this.writeDigest(leased, contents, names)
      return this.writeSingle(leased, content, names)
    } catch {
      return undefined
    }
  }

  private writeSingle(leased: Leased, content: MailToWrite, names: CodeNames): Mail | undefined {
    const { deliveryId, subscriptionId, subscriberId, confirmToken } = leased
    const { criteria, change, frequency, aheadOfDigest } = content
    const addressing = this.addressing(content, `${deliveryId}.${subscriptionId}`)
    const manageUrl = this.links.manageUrl(subscriberId)
    if (confirmToken !== undefined) {
      const confirmUrl = this.links.confirmUrl(confirmToken)
      const asked = { criteria, names, confirmUrl, frequency, manageUrl }
      return addressMail(renderConfirmMail(asked), addressing)
    }
    if (change === undefined) return undefined
    const unsubscribeUrl = this.links.unsubscribeUrl(subscriptionId)
    const rendered = renderOpportunityMail({
      news: newsFor(change, content.toldBefore),
      ...{ criteria, names, unsubscribeUrl, manageUrl, pageOf: this.pageOf },
      ...(aheadOfDigest && frequency !== 'at-once' ? { aheadOf: frequency } : {}),
    })
    return addressMail(rendered, { ...addressing, unsubscribeUrl })
  }

  private writeDigest(
    { deliveryId, subscriberId }: Leased,
    contents: readonly MailToWrite[],
    names: CodeNames,
  ): Mail | undefined {
    const [first] = contents
    const digest = digestContent(contents)
    if (first === undefined) return undefined
    const unsubscribeUrl = this.links.unsubscribeDigestUrl(subscriberId)
    const manageUrl = this.links.manageUrl(subscriberId)
    const links = { unsubscribeUrl, manageUrl, pageOf: this.pageOf }
    const rendered = renderDigestMail({ ...digest, names, ...links })
    const addressing = this.addressing(first, `${deliveryId}.${subscriberId}`)
    return addressMail(rendered, { ...addressing, unsubscribeUrl })
  }

  private readonly pageOf = (opportunityId: string): string =>
    this.links.opportunityUrl(opportunityId)

  private addressing({ email }: MailToWrite, key: string): Addressing {
    const from = { name: WORDING.sender, address: this.config.mailFrom }
    return { from, to: email, key, date: new Date() }
  }
}
