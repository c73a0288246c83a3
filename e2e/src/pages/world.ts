import { eventually } from '@inroad/testing/eventually'
import {
  begin,
  BELOW_THRESHOLD,
  chooseNotice,
  draft,
  inDays,
  procurementId,
  publish,
} from '../buying/draft.js'
import { importReleases, madeRelease } from '../inroad/import-releases.js'
import { linkIn, mailTo } from '../inroad/mailbox.js'
import { spoilMessage } from '../inroad/spoil-message.js'
import { subscribe } from '../subscribing/subscribe.js'
import type { Journey } from '../visiting/journey.js'
import { registerAccount } from '../visiting/register-account.js'
import type { Visitor } from '../visiting/visitor.js'
import { makeSpendFigures, type SpendFiguresWorld } from './spend-figures-world.js'
import { makeSpendData, type SpendDataWorld } from './spend-data-world.js'

/** What stands in the addresses of pages, by page: `/buying/:id` is one of `buyer`. */
export interface World extends SpendDataWorld, SpendFiguresWorld {
  draft: string
  published: string
  opportunity: string
  letter: string
  import: string
  person: string
  hub: string
  delegation: string
  request: string
  invitation: string
  confirm: string
  unsubscribe: string
  manage: string
  subscription: string
}

const ADDRESS = 'every.page@example.invalid'

/** One of everything, made as people make it. */
export async function makeWorld(journey: Journey): Promise<World> {
  const { visit, inroad } = journey
  const bea = await visit({ as: 'Bea Buyer' })
  const ada = await visit({ as: 'Ada Admin' })
  const olu = await visit({ as: 'Olu Operator' })
  await importReleases(inroad.dataDirectory, [madeRelease({ number: 1, title: 'Made up' })])
  await spoilMessage(inroad.dataDirectory, 'notifications.fan-out-opportunity')
  return {
    ...(await subscribed(await visit())),
    ...(await bought(bea)),
    ...(await joined(ada, await visit())),
    ...(await operated(olu)),
    ...(await makeSpendData(journey)),
    ...(await makeSpendFigures(journey)),
  }
}

async function subscribed(owner: Visitor) {
  await owner.open('/opportunities?words=catheters')
  await owner.follow('Sample: intermittent and indwelling catheters')
  const opportunity = owner.path()
  await owner.open('/opportunities?words=wheelchairs')
  await subscribe(owner, ADDRESS)
  const confirm = owner.path()
  const asked = await mailTo(owner.inroad, ADDRESS, /confirm/i)
  const manage = new URL(linkIn(asked, /^\/subscriptions\/manage\//)).pathname
  await owner.open(manage)
  const subscription = await addressOf(owner, 'Stop this alert')
  return { opportunity, confirm, manage, subscription: subscription.replace(/\/end$/, '') }
}

async function bought(bea: Visitor) {
  await draft(bea, { title: 'Wheelchairs for everybody', deadline: inDays(40) })
  await chooseNotice(bea, BELOW_THRESHOLD)
  await publish(bea)
  const published = `/buying/${procurementId(bea)}`
  const told = await mailTo(bea.inroad, ADDRESS, /Wheelchairs/)
  const unsubscribe = new URL(linkIn(told, /^\/subscriptions\/unsubscribe\//)).pathname
  await begin(bea, 'A draft of a tender notice')
  await chooseNotice(bea, 'Tender notice (UK4)')
  return { draft: `/buying/${procurementId(bea)}`, published, unsubscribe }
}

async function joined(ada: Visitor, jo: Visitor) {
  await jo.open('/join?search=Northmoor')
  await registerAccount(jo, 'Jo Joiner', 'jo.joiner@example.invalid')
  await jo.press(/^Ask to join Northmoor/)
  await ada.open('/organisation/requests')
  const request = await addressOf(ada, /Answer/)
  await ada.open('/organisation/people')
  const person = await addressOf(ada, 'Change the roles of Bea Buyer')
  await ada.open('/organisation/delegations/new?search=Southvale')
  await ada.follow('Southvale NHS Foundation Trust', 'main')
  const hub = ada.path()
  await ada.choose('Buyer')
  await ada.fillDate('First day', new Date())
  await ada.press('Let them act')
  const delegation = await addressOf(ada, /^End/)
  await ada.open('/organisation/invite')
  await ada.fill('E-mail address', 'invited@example.invalid')
  await ada.choose('Buyer')
  await ada.press('Send invitation')
  const mail = await mailTo(ada.inroad, 'invited@example.invalid', /^Join/)
  const invitation = new URL(linkIn(mail, /^\/invitations\//)).pathname
  return { request, person, hub, delegation, invitation }
}

async function operated(olu: Visitor) {
  await olu.open('/operations/imports')
  const taken = await addressOf(olu, /made-releases/)
  await olu.open('/operations/dead-letters?service=notifications')
  const letter = await eventually(async () => {
    await olu.page.reload()
    await olu.sees('Cannot be read')
    return addressOf(olu, 'Cannot be read')
  })
  return { import: taken, letter }
}

/** Where a link of the page leads. */
async function addressOf(visitor: Visitor, name: string | RegExp): Promise<string> {
  const link = visitor.page.getByRole('link', { name }).first()
  return new URL((await link.getAttribute('href')) ?? '', visitor.inroad).pathname
}
