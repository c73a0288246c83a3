import { BUYER, BuyingWorld, hiddenFields, ID } from '../../../../test/buying-world.js'
import { openWeb, type WebUnderTest } from '../../../../test/open-web.js'
import { changed, type Answers } from '../answers/answers.js'
import { isAnswered } from '../answers/show-answer.js'
import type { Question, Values } from './question.js'
import { QUESTIONS, questionOf } from './questions.js'

const HERE = `/buying/${ID}`
const EMPTY: Answers = {
  ...{
    regime: 'PA2023',
    title: 'Catheters',
    cpv: [],
    regions: [],
    lots: [],
    documents: [],
    terms: {},
  },
}
const FULL: Answers = {
  ...{ regime: 'PSR2023', title: 'Catheters', description: 'One.\n\nTwo.', cpv: ['33141200'] },
  ...{ regions: ['UKD', 'UKD3', 'UK'], value: { amount: '240000.50', currency: 'GBP' } },
  deadline: '2026-09-14T12:00:00+01:00',
  lots: [
    { id: '1', title: 'North', value: { amount: '5', currency: 'GBP' } },
    { id: '7', title: 'South' },
  ],
  documents: [
    { url: 'https://buyer.example/spec', title: 'The specification' },
    { url: 'https://b.example/' },
  ],
  ...{ smeSuitable: true, vcseSuitable: true },
  terms: {
    ...{ mainCategory: 'goods', procedure: 'open', specialRegimes: ['light-touch', 'concession'] },
    ...{ noLotsReason: 'One.', noEngagementReason: 'Urgent.', conditions: 'A.\nB.' },
    ...{ insuranceBy: 'contract-start', paymentDays: 30, awardCriteria: 'Price 40 %' },
    ...{ electronicTenders: true, documentsWithNotice: false, shorterPeriod: 'dynamic-market' },
    ...{ contractStart: '2026-11-01', contractEnd: '2028-10-31', awardExpected: '2026-10-12' },
  },
}

/** As a browser sends what the fields hold. */
function sent(values: Values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/\n/g, '\r\n') : [...(value ?? [])],
    ]),
  )
}

function read(question: Question, values: Record<string, string | string[]>, before = EMPTY) {
  const reading = question.read(values, before)
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults))
  return changed(before, reading.changes)
}

describe('each question', () => {
  it.each(QUESTIONS.map((one) => [one.slug, one] as const))(
    '%s is filled with its answer, and sent back unchanged says the same',
    (_, question) => {
      expect(isAnswered(FULL, question.names)).toBe(true)
      expect(read(question, sent(question.fill(FULL)), FULL)).toEqual(FULL)
    },
  )

  it.each(
    QUESTIONS.filter(({ slug }) => !['title', 'regime'].includes(slug)).map(
      (one) => [one.slug, one] as const,
    ),
  )('%s takes its answer back when it is sent empty', (_, question) => {
    const empty: Record<string, string> = question.slug === 'value' ? { stated: 'no' } : {}
    const after = read(question, empty, FULL)
    expect(isAnswered(after, question.names)).toBe(false)
  })

  it.each<[string, Record<string, string | string[]>, string]>([
    ['title', { title: ' ' }, 'title'],
    ['value', {}, 'stated'],
    ['value', { stated: 'yes', amount: 'a lot' }, 'amount'],
    ['value', { stated: 'yes', amount: '0' }, 'amount'],
    [
      'deadline',
      { 'deadline-day': '31', 'deadline-month': '2', 'deadline-year': '2026' },
      'deadline-day',
    ],
    [
      'deadline',
      { 'deadline-day': '1', 'deadline-month': '2', 'deadline-year': '2026' },
      'deadline-time',
    ],
    ['deadline', { 'deadline-time': '12:00' }, 'deadline-day'],
    [
      'dates',
      {
        'start-day': '1',
        'start-month': '2',
        'start-year': '2027',
        'end-day': '1',
        'end-month': '1',
        'end-year': '2027',
      },
      'end-day',
    ],
    ['payment', { paymentDays: '366' }, 'paymentDays'],
    ['payment', { paymentDays: '30.5' }, 'paymentDays'],
    ['suitability', { suits: ['sme', 'neither'] }, 'suits'],
    ['documents', { documents: 'Specification' }, 'documents'],
    ['documents', { documents: 'javascript:alert(1) x' }, 'documents'],
  ])('%s names the field for %j', (slug, body, field) => {
    const reading = questionOf(slug)?.read(body, EMPTY)
    expect(reading).toMatchObject({ faults: [{ field }] })
  })

  it('lots keep their numbers and values by title, and new ones get free numbers', () => {
    const lots = questionOf('lots')
    if (!lots) throw new Error('no lots')
    const after = read(lots, { lots: 'New\nSouth\nNewer\nNorth' }, FULL)
    expect(after.lots.map(({ id, title }) => [id, title])).toEqual([
      ...[
        ['2', 'New'],
        ['7', 'South'],
        ['3', 'Newer'],
        ['1', 'North'],
      ],
    ])
    expect(after.lots[3]?.value).toEqual({ amount: '5', currency: 'GBP' })
  })

  it('value takes pounds as people write them', () => {
    const value = questionOf('value')
    if (!value) throw new Error('no value')
    expect(read(value, { stated: 'yes', amount: ' £2,400,000.50 ' }).value?.amount).toBe(
      '2400000.50',
    )
  })
})

describe('the page of a question', () => {
  let web: WebUnderTest
  let world: BuyingWorld
  beforeEach(async () => {
    world = new BuyingWorld()
    const cpv = {
      code: '33141200',
      prefix: '331412',
      label: 'Catheters',
      opportunities: 1,
      hasParts: false,
    }
    world.instead = {
      'pipeline GET /cpv': ({ query }) =>
        query.get('words') === 'xyz'
          ? { items: [], around: [] }
          : { items: [cpv, { ...cpv, code: '33141220', label: 'Cannulae' }], around: [cpv] },
    }
    web = await openWeb({ caller: BUYER, answers: world.answers })
  })
  afterEach(() => web.close())

  const saved = () => web.asked.filter(({ method }) => method === 'PATCH')
  const openForm = async (slug: string) =>
    hiddenFields((await web.visitor.get(`${HERE}/edit/${slug}`)).$)

  it.each(QUESTIONS.map(({ slug }) => slug))(
    '%s has one heading, a label for each field, and a form',
    async (slug) => {
      const { status, $ } = await web.visitor.get(`${HERE}/edit/${slug}`)
      expect([status, $('h1').length, $('form[method=post] button').length >= 1]).toEqual([
        200,
        1,
        true,
      ])
      const fields = $('main :is(input:not([type=hidden]), textarea)').get()
      for (const field of fields) expect($(`label[for="${$(field).attr('id')}"]`).length).toBe(1)
    },
  )

  it('saves one answer and goes back to where it was asked from', async () => {
    const form = await openForm('description?from=check')
    const after = await web.visitor.post(`${HERE}/edit/description`, {
      ...form,
      description: 'For nurses.',
    })
    expect([after.status, after.location]).toEqual([303, `${HERE}/check`])
    expect(saved()).toMatchObject([{ body: { description: 'For nurses.' } }])
  })

  it('shows what is wrong at its field, with what was typed', async () => {
    const form = await openForm('value')
    const { status, $ } = await web.visitor.post(`${HERE}/edit/value`, {
      ...form,
      stated: 'yes',
      amount: 'lots',
    })
    expect([status, $('.nhsuk-error-summary a').attr('href'), $('#amount').val()]).toEqual([
      400,
      '#amount',
      'lots',
    ])
    expect($('#amount-error').length).toBe(1)
    expect(saved()).toEqual([])
  })

  it('is no conflict when somebody changed another answer meanwhile', async () => {
    const form = await openForm('description')
    world.meanwhile({ title: 'Their title' })
    const { location } = await web.visitor.post(`${HERE}/edit/description`, {
      ...form,
      description: 'Mine',
    })
    expect(location).toBe(HERE)
    expect(world.procurement).toMatchObject({ title: 'Their title', description: 'Mine' })
  })

  it('shows both versions when somebody changed the same answer, and overwrites nothing', async () => {
    const form = await openForm('title')
    world.meanwhile({ title: 'Their title' })
    const { status, $ } = await web.visitor.post(`${HERE}/edit/title`, {
      ...form,
      title: 'My title',
    })
    expect(status).toBe(409)
    expect($('main').text()).toMatch(/Theirs\s+Their title\s+Yours\s+My title/)
    expect(world.procurement.title).toBe('Their title')
    const choice = hiddenFields($)
    const theirs = await web.visitor.post(`${HERE}/edit/title`, {
      ...choice,
      'keep:title': 'theirs',
    })
    expect([theirs.location, world.procurement.title]).toEqual([HERE, 'Their title'])
    const mine = await web.visitor.post(`${HERE}/edit/title`, { ...choice, 'keep:title': 'mine' })
    expect([mine.location, world.procurement.title]).toEqual([HERE, 'My title'])
  })

  it('lets each of several answers be chosen on its own', async () => {
    const form = await openForm('lots')
    world.meanwhile({
      lots: [{ id: '1', title: 'Theirs' }],
      terms: { noLotsReason: 'Their reason' },
    })
    const typed = { ...form, lots: 'Mine', reason: 'My reason' }
    const { $ } = await web.visitor.post(`${HERE}/edit/lots`, typed)
    expect($('fieldset').length).toBe(2)
    const chosen = { ...hiddenFields($), 'keep:lots': 'mine', 'keep:terms.noLotsReason': 'theirs' }
    await web.visitor.post(`${HERE}/edit/lots`, chosen)
    expect(world.procurement.lots).toMatchObject([{ title: 'Mine' }])
    expect(world.procurement.terms.noLotsReason).toBe('Their reason')
  })

  it('shows the conflict again when it happens again', async () => {
    const form = await openForm('title')
    world.meanwhile({ title: 'Second' })
    const first = await web.visitor.post(`${HERE}/edit/title`, { ...form, title: 'Mine' })
    world.meanwhile({ title: 'Third' })
    const again = await web.visitor.post(`${HERE}/edit/title`, {
      ...hiddenFields(first.$),
      'keep:title': 'mine',
    })
    expect([again.status, world.procurement.title]).toEqual([409, 'Third'])
    expect(again.$('main').text()).toContain('Third')
  })

  it('of categories finds them by typing, keeps the chosen ones, and goes on searching', async () => {
    const { $ } = await web.visitor.get(`${HERE}/category?words=cannula`)
    expect(
      $('input[name=cpv]')
        .get()
        .map((one) => [$(one).val(), $(one).is('[checked]')]),
    ).toEqual([
      ...[
        ['33141200', true],
        ['33141220', false],
      ],
    ])
    const form = { ...hiddenFields($), cpv: ['33141200', '33141220'], next: 'search' }
    expect((await web.visitor.post(`${HERE}/category`, form)).location).toBe(`${HERE}/category`)
    expect(saved()).toMatchObject([{ body: { cpv: ['33141200', '33141220'] } }])
    expect(
      (await web.visitor.get(`${HERE}/category?words=xyz`)).$('[role=status]').text(),
    ).toContain('xyz')
  })

  it('says that it is published when somebody published it meanwhile', async () => {
    const form = await openForm('title')
    world.meanwhile({ draft: false, stage: 'tender' })
    for (const page of [`${HERE}/edit/title`, `${HERE}/check`, `${HERE}/category`]) {
      expect((await web.visitor.get(page)).location).toBe(`${HERE}/published?already`)
    }
    const { location } = await web.visitor.post(`${HERE}/edit/title`, { ...form, title: 'Late' })
    expect([location, saved()]).toEqual([`${HERE}/published?already`, []])
  })

  it('of categories shows both lists when somebody changed them meanwhile', async () => {
    const { $ } = await web.visitor.get(`${HERE}/category`)
    world.meanwhile({ cpv: ['45000000'] })
    const conflict = await web.visitor.post(`${HERE}/category`, {
      ...hiddenFields($),
      cpv: '33141220',
    })
    expect([conflict.status, conflict.$('main').text()]).toEqual([
      409,
      expect.stringContaining('45000000'),
    ])
    const choice = { ...hiddenFields(conflict.$), 'keep:cpv': 'theirs' }
    expect((await web.visitor.post(`${HERE}/category`, choice)).location).toBe(HERE)
    expect(world.procurement.cpv).toEqual(['45000000'])
    await web.visitor.post(`${HERE}/category`, { ...choice, 'keep:cpv': 'mine' })
    expect(world.procurement.cpv).toEqual(['33141220'])
  })

  it('does not exist for what is no question', async () => {
    expect((await web.visitor.get(`${HERE}/edit/constructor`)).status).toBe(404)
  })
})
