import { eventually } from '@inroad/testing/eventually'
import { linkIn, mailTo } from '../inroad/mailbox.js'
import { journey, openHouse, visitOnce } from '../visiting/journey.js'
import { Keyboard } from '../visiting/keyboard.js'
import { registerAccount } from '../visiting/register-account.js'

const NORTHMOOR = 'Northmoor Teaching Hospitals NHS Foundation Trust'

/** How long a role that was taken away may still count. Milliseconds. */
const SECONDS = 10_000

describe('an organisation', () => {
  openHouse()

  journey('invites somebody, changes what they may do, and removes them', async (on) => {
    const { visit, inroad, label } = on
    const [name, email] = [`Nia ${label}`, `nia.${label}@example.invalid`]
    const ada = await visit({ as: 'Ada Admin' })
    await ada.open('/organisation')
    await ada.follow('Invitations')
    await ada.press('Invite somebody')
    await ada.press('Send invitation')
    expect(await ada.errors()).toEqual([
      'Give one e-mail address, such as name@example.nhs.uk',
      'Choose at least one role',
    ])
    await ada.fill('E-mail address', email)
    await ada.choose('Buyer')
    await ada.press('Send invitation')
    await ada.sees('The invitation is on its way.', email, /Open until/)

    const nia = await visit()
    const invitation = await mailTo(inroad.url, email, /^Join Northmoor/)
    await nia.open(linkIn(invitation, /^\/invitations\//))
    expect(await nia.heading()).toBe(`Join ${NORTHMOOR}`)
    await nia.press('Sign in to accept')
    await registerAccount(nia, name, email)
    await nia.press('Accept')
    await nia.open('/buying')
    expect(await nia.heading()).toBe('Your opportunities')

    await ada.open('/organisation/people')
    await ada.follow(`Change the roles of ${name}`)
    await ada.page.getByRole('checkbox', { name: 'Buyer' }).uncheck()
    await ada.press('Set roles')
    expect(await ada.errors()).toEqual(['Choose at least one role'])
    await ada.choose('Analyst')
    await ada.press('Set roles')
    await ada.sees('The roles are set. They count within seconds.')
    await eventually(
      async () => {
        await nia.open('/buying')
        expect(await nia.heading()).not.toBe('Your opportunities')
      },
      { timeout: SECONDS },
    )

    await ada.follow(`Change the roles of ${name}`)
    await ada.follow('Remove this person from your organisation')
    await ada.press('Remove')
    await ada.sees('The person is removed.')
    expect(await ada.text()).not.toContain(email)
    await ada.open('/organisation/changes')
    await ada.sees('Removed a person', 'Invited a person: Buyer')
    await nia.open(linkIn(invitation, /^\/invitations\//))
    expect(await nia.heading()).toBe('This invitation is over')
  })

  journey('shows both versions when two change the roles of one person', async ({ visit }) => {
    const [here, there] = [await visit({ as: 'Ada Admin' }), await visit({ as: 'Ada Admin' })]
    for (const ada of [here, there]) {
      await ada.open('/organisation/people')
      await ada.follow('Change the roles of Eli Lead')
    }
    await here.choose('Analyst')
    await here.press('Set roles')
    await there.choose('Approver')
    await there.press('Set roles')
    expect(await there.heading()).toContain('Somebody else changed these roles meanwhile')
    await there.sees('Analyst', 'Approver', 'Engagement lead')
    await there.press('Set them as you chose')
    await there.sees('The roles are set.')
    await here.open('/organisation/people')
    await here.follow('Change the roles of Eli Lead')
    for (const role of ['Analyst', 'Approver']) {
      await here.page.getByRole('checkbox', { name: role }).uncheck()
    }
    await here.press('Set roles')
  })

  journey('lets in somebody who asks, once an administrator says yes', async (on) => {
    const { visit, label } = on
    const [name, email] = [`Jo ${label}`, `jo.${label}@example.invalid`]
    const jo = await visit()
    await jo.open('/join')
    await registerAccount(jo, name, email)
    expect(await jo.heading()).toBe('Find your organisation')
    await jo.fill(/Name of the organisation/, 'Northmoor')
    await jo.press('Search', 'main')
    await jo.press(`Ask to join ${NORTHMOOR}`)
    await jo.sees('Your request is with the administrators.', 'Waits for an answer')

    const ada = await visit({ as: 'Ada Admin' })
    await ada.open('/organisation')
    await ada.follow('Requests to join')
    await ada.follow(`Answer the request of ${name}`)
    await ada.press('Send answer')
    expect(await ada.errors()).toEqual(['Choose yes or no'])
    await ada.choose('Yes, let them join')
    await ada.choose('Buyer')
    await ada.press('Send answer')
    await ada.sees('The person is in.')
    await eventually(
      async () => {
        await jo.open('/buying')
        expect(await jo.heading()).toBe('Your opportunities')
      },
      { timeout: SECONDS },
    )
  })

  journey('can be a firm, which its first administrator registers', async ({ visit, label }) => {
    const sid = await visit()
    await sid.open('/join')
    await registerAccount(sid, `Sid ${label}`, `sid.${label}@example.invalid`)
    await sid.follow('Is your firm not here? Register it.')
    await sid.press('Register')
    expect(await sid.errors()).toContain('Enter the name of the firm')
    await sid.fill('Name of the firm', `Sid and ${label} Ltd`)
    await sid.choose('Company number')
    await sid.fill('The number', label === 'plain' ? '09999881' : '09999882')
    await sid.press('Register')
    await sid.open('/organisation')
    await sid.sees(`Sid and ${label} Ltd`)
  })

  journey('lets another one act for it, and ends that', async ({ visit }) => {
    const ada = await visit({ as: 'Ada Admin' })
    await ada.open('/organisation/delegations')
    await ada.press('Let another organisation act for yours')
    await ada.fill('Name or ODS code of the organisation', 'Southvale')
    await ada.press('Search', 'main')
    await ada.follow('Southvale NHS Foundation Trust', 'main')
    await ada.choose('Buyer')
    await ada.fillDate('First day', new Date())
    await ada.press('Let them act')
    await ada.sees('From the first day on, their people can act for you.')
    await ada.follow(/^End/)
    await ada.press('End it')
    await ada.sees('This has ended.')
  })

  journey('is brought in by an operator, with its first administrator', async (on) => {
    const { visit, inroad, label } = on
    const olu = await visit({ as: 'Olu Operator' })
    await olu.open('/operations/organisations')
    await olu.follow('Register an authority')
    await olu.press('Register')
    expect(await olu.title()).toMatch(/^Error: /)
    await olu.fill('Name of the authority', `Marsh ${label} NHS Trust`)
    await olu.choose('ODS code')
    await olu.fill('The identifier', label === 'plain' ? 'RZ5' : 'RZ6')
    await olu.press('Register')
    await olu.sees('The authority is registered.')
    await olu.follow('Invite an administrator')
    await olu.fill('E-mail address', `first.${label}@example.invalid`)
    await olu.press('Send invitation')
    await mailTo(inroad.url, `first.${label}@example.invalid`, /^Join Marsh/)
  })

  journey('says which e-mail domains are its own', async ({ visit, label }) => {
    const ada = await visit({ as: 'Ada Admin' })
    await ada.open('/organisation/email-domains')
    await ada.fill('Domains, one on each line', 'not a domain!')
    await ada.press('Save')
    expect(await ada.title()).toMatch(/^Error: /)
    await ada.fill('Domains, one on each line', `${label}.northmoor.example`)
    await ada.press('Save')
    await ada.sees('The domains are saved.')
  })

  visitOnce('can be looked after by keyboard alone', async ({ visit }) => {
    const ada = await visit({ as: 'Ada Admin' })
    await ada.open('/organisation')
    const keyboard = new Keyboard(ada)
    await keyboard.enter('Invitations')
    await keyboard.enter('Invite somebody')
    await keyboard.enter('Send invitation')
    expect((await keyboard.focused()).name).toMatch(/^There is a problem/)
    await keyboard.type('E-mail address', 'keys@example.invalid')
    await keyboard.space('Analyst')
    await keyboard.enter('Send invitation')
    await ada.sees('The invitation is on its way.')
  })
})
