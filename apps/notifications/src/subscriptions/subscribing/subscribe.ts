import { afterCommit } from '@inroad/database/transactions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Criteria } from '../../criteria/criteria.js'
import { storeCriteria } from '../../criteria/store-criteria.js'
import { DueSignal } from '../../sending/due-signal.js'
import type { Frequency } from '../frequency.js'

export interface SubscribeInput {
  /** As `normaliseEmail` returns it. */
  email: string
  criteria: Criteria
  frequency: Frequency
}

/** Somebody who presses twice gets one mail; somebody who lost it can ask again soon. */
const ANOTHER_MAIL_AFTER = '10 minutes'
/** Requests are not proof of anything: nobody's mailbox is to be filled by others' requests. */
const MOST_UNCONFIRMED_IN_AN_HOUR = 5

/** Takes note of a wish; only the owner of the address can turn it into alerts, by the link sent. */
@Injectable()
export class Subscribe {
  constructor(private readonly signal: DueSignal) {}

  async run(tx: EntityManager, input: SubscribeInput): Promise<void> {
    const { email, criteria, frequency } = input
    const subscriberId = await addSubscriber(tx, email)
    const [criteriaId] = await storeCriteria(tx, [criteria])
    const wanted = [subscriberId, criteriaId, frequency]
    const [existing] = await tx.query<Existing[]>(EXISTING, wanted)
    if (existing?.confirmed || existing?.tooSoon) return
    const subscriptionId = existing?.id ?? (await addSubscription(tx, wanted))
    if (subscriptionId === undefined) return
    await tx.query(REPLACE_CONFIRM_MAIL, [subscriptionId])
    await tx.query(ADD_CONFIRM_MAIL, [subscriptionId, subscriberId])
    afterCommit(tx, this.signal.raise)
  }
}

interface Existing {
  id: string
  confirmed: boolean
  tooSoon: boolean
}

/** One request for an address at a time: the row stays locked until the transaction ends. */
const SUBSCRIBER = `
  insert into subscribers (id, email) values ($1, $2)
  on conflict (lower(email)) do update set email = subscribers.email
  returning id`

/** A mail still on its way counts as just sent, however long the mail server has been away. */
const EXISTING = `
  select s.id, s.state = 'confirmed' as confirmed,
         coalesce(d.state in ('queued', 'sending')
                  or d.settled_at > now() - interval '${ANOTHER_MAIL_AFTER}', false) as "tooSoon"
    from subscriptions s
    left join deliveries d on d.subscription_id = s.id and d.purpose = 'confirm'
   where s.subscriber_id = $1 and s.criteria_id = $2 and s.frequency = $3
     and s.state in ('unconfirmed', 'confirmed')
   order by s.state
   limit 1`

const ADD_SUBSCRIPTION = `
  insert into subscriptions (id, subscriber_id, criteria_id, frequency, state)
  select $1, $2, $3, $4, 'unconfirmed'
   where (select count(*) from subscriptions
           where subscriber_id = $2 and state = 'unconfirmed'
             and created_at > now() - interval '1 hour') < ${MOST_UNCONFIRMED_IN_AN_HOUR}
  returning id`

/** A new row rather than the old one again: it is a new mail, with a Message-ID of its own. */
const REPLACE_CONFIRM_MAIL = `
  delete from deliveries where subscription_id = $1 and purpose = 'confirm'`

const ADD_CONFIRM_MAIL = `
  insert into deliveries (subscription_id, subscriber_id, purpose, state)
  values ($1, $2, 'confirm', 'queued')`

async function addSubscriber(tx: EntityManager, email: string): Promise<string> {
  const [subscriber] = await tx.query<{ id: string }[]>(SUBSCRIBER, [uuidv7(), email])
  if (subscriber === undefined) throw new Error('an upsert returned no row')
  return subscriber.id
}

async function addSubscription(
  tx: EntityManager,
  wanted: readonly unknown[],
): Promise<string | undefined> {
  const [added] = await tx.query<{ id: string }[]>(ADD_SUBSCRIPTION, [uuidv7(), ...wanted])
  return added?.id
}
