import type { components } from '@inroad/api-clients/pipeline.paths'
import type { CheerioAPI } from 'cheerio'
import type { Caller } from '../src/kit/caller.js'
import { FakeReply, type Asked, type FakeAnswers } from './fake-services.js'

type Procurement = components['schemas']['ProcurementView']
type Notice = components['schemas']['NoticeView']

export const ID = '018f0000-0000-7000-8000-00000000c001'
export const NOTICE = '018f0000-0000-7000-8000-00000000c002'
const PATH = `pipeline`

export const BUYER: Caller = {
  personId: '018f0000-0000-7000-8000-00000000b001',
  name: 'Bea Buyer',
  roles: ['buyer'],
  organisation: {
    id: '018f0000-0000-7000-8000-00000000a001',
    name: 'Northmoor Teaching Hospitals NHS Foundation Trust',
    kind: 'contracting-authority',
  },
  accessToken: 'token',
}

/** A pipeline that holds one procurement, refuses old versions, and answers keys once. */
export class BuyingWorld {
  procurement: Procurement = {
    ...{ id: ID, version: 3, origin: 'authority', regime: 'PA2023', stage: 'unknown' },
    ...{ noticedAt: '2026-08-12T09:00:00Z', title: 'Urinary catheters', documents: [] },
    ...{ cpv: ['33141200'], regions: ['UKD'], lots: [], buyers: [], terms: {} },
    ...{ draft: true, yours: true, notices: [] },
  }
  /** Answers put in place of the usual. */
  instead: Record<string, FakeAnswers[string]> = {}
  published: Asked[] = []
  private readonly keys = new Set<string>()

  /** Somebody else saves in between. */
  meanwhile(change: Partial<Procurement>): void {
    const { version } = this.procurement
    this.procurement = { ...this.procurement, ...change, version: version + 1 }
  }

  withNotice(type: string, more: Partial<Notice> = {}): void {
    const own = {
      origin: 'authority' as const,
      state: 'draft' as const,
      statutory: /^UK/.test(type),
    }
    const notice: Notice = {
      id: NOTICE,
      ...own,
      type,
      name: type,
      changes: [],
      states: {},
      ...more,
    }
    this.meanwhile({ notices: [...this.procurement.notices, notice] })
  }

  get answers(): FakeAnswers {
    const one = `/procurements/${ID}`
    const notice = `${one}/notices/${NOTICE}`
    return {
      [`${PATH} GET ${one}`]: () => this.procurement,
      [`${PATH} PATCH ${one}/draft`]: (asked) => this.changed(asked, (body) => this.save(body)),
      [`${PATH} POST ${one}/notices`]: (asked) =>
        this.changed(asked, ({ type }) => this.withNotice(String(type))),
      [`${PATH} DELETE ${one}`]: (asked) => this.changed(asked, () => undefined),
      [`${PATH} DELETE ${notice}`]: (asked) =>
        this.changed(asked, () => this.meanwhile({ notices: [] })),
      [`${PATH} PATCH ${notice}`]: (asked) =>
        this.changed(asked, ({ changes }) => this.saveNotice(changes as object)),
      [`${PATH} GET ${notice}/statutory-text`]: () => this.text(),
      [`${PATH} POST ${notice}/publish`]: (asked) => this.publish(asked),
      ...this.instead,
    }
  }

  private save({ terms, ...facts }: Record<string, unknown>): void {
    const merged = { ...this.procurement.terms, ...(terms as object | undefined) }
    const stated = Object.entries(facts).filter(([, value]) => value !== null)
    this.meanwhile({ ...Object.fromEntries(stated), terms: merged })
  }

  private saveNotice(changes: object): void {
    const { terms, ...states } = changes as { terms?: object }
    const notices = this.procurement.notices.map((one) =>
      one.id === NOTICE ? { ...one, states, statesTerms: terms } : one,
    )
    this.meanwhile({ notices })
  }

  private text() {
    const notice = this.procurement.notices.find(({ id }) => id === NOTICE)
    const { version } = this.procurement
    return {
      ...{
        procurementId: ID,
        noticeId: NOTICE,
        version,
        type: notice?.type,
        name: 'Tender notice',
      },
      ...{ platformFirst: notice?.statutory, state: notice?.state, missing: 1 },
      fields: [
        { section: 'Scope', label: 'Description', missing: true },
        {
          section: 'Scope',
          label: 'Contract locations',
          value: 'UKD - North West',
          missing: false,
        },
      ],
    }
  }

  private publish(asked: Asked) {
    const key = asked.headers.get('idempotency-key') ?? ''
    if (this.keys.has(key)) return this.procurement
    const notice = this.procurement.notices.find(({ id }) => id === NOTICE)
    if (notice?.state === 'published') return problem(409, 'NOTICE_ALREADY_PUBLISHED')
    return this.changed(asked, () => {
      this.keys.add(key)
      this.published.push(asked)
      const notices = this.procurement.notices.map((one) => ({
        ...one,
        state: 'published' as const,
      }))
      this.meanwhile({ notices, draft: false, stage: 'tender' })
    })
  }

  private changed(asked: Asked, work: (body: Record<string, unknown>) => void) {
    if (asked.headers.get('if-match') !== `"${this.procurement.version}"`) {
      return problem(409, 'VERSION_CONFLICT')
    }
    work((asked.body ?? {}) as Record<string, unknown>)
    return { ...this.procurement, noticeId: NOTICE, procurementId: ID }
  }
}

/** The hidden fields of a page's form, as its browser would send them. */
export function hiddenFields($: CheerioAPI): Record<string, string> {
  const fields = $('main input[type=hidden]').get()
  return Object.fromEntries(
    fields.map((one) => [$(one).attr('name') ?? '', $(one).attr('value') ?? '']),
  )
}

export function problem(status: number, code: string, fields: object[] = []): FakeReply {
  return new FakeReply(status, { status, code, detail: `Refused: ${code}`, fields })
}
