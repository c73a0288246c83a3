import type { components } from '@inroad/api-clients/pipeline.paths'

type Schemas = components['schemas']

export const ID = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11'

export const LINE: Schemas['OpportunityLine'] = {
  id: ID,
  ocid: 'ocds-h6vhtk-0f1e2d',
  version: 2,
  regime: 'PA2023',
  stage: 'tender',
  open: true,
  title: 'Supply of urinary catheters',
  excerpt: 'Intermittent and indwelling catheters.',
  buyers: [{ name: 'Example Vale NHS Foundation Trust', identifiers: [] }],
  cpv: [{ code: '33141200', label: 'Catheters' }],
  regions: [{ code: 'UKD3', label: 'Greater Manchester' }],
  value: { amount: '240000.00', currency: 'GBP' },
  deadline: '2026-09-14T11:00:00.000000Z',
  nhs: true,
  smeSuitable: true,
  vcseSuitable: false,
  publishedAt: '2026-08-10T08:30:00.000000Z',
  noticedAt: '2026-08-12T08:30:00.000000Z',
}

export const VIEW: Schemas['OpportunityView'] = {
  ...LINE,
  description: 'Intermittent and indwelling catheters.\nFor community nursing teams.',
  lots: [{ id: '1', title: 'Intermittent', value: { amount: '140000', currency: 'GBP' } }],
  documents: [{ title: 'Specification', url: 'https://docs.example/spec.pdf' }, { title: 'Plan' }],
  notices: [
    {
      type: 'UK4',
      name: 'Tender notice',
      noticeId: '912345-2026',
      url: 'https://www.find-tender.service.gov.uk/Notice/912345-2026',
      publishedAt: '2026-08-10T08:30:00.000000Z',
    },
  ],
  changes: [
    {
      at: '2026-08-12T08:30:00.000000Z',
      field: 'deadline',
      from: '2026-09-07T12:00:00+01:00',
      to: '2026-09-14T12:00:00+01:00',
      notice: 'UK4',
    },
  ],
}

export const REGIONS: Schemas['Region'] = {
  code: 'UK',
  label: 'United Kingdom',
  opportunities: 3,
  parts: [
    { code: 'UKC', label: 'North East', opportunities: 0, parts: [] },
    {
      code: 'UKD',
      label: 'North West',
      opportunities: 2,
      parts: [{ code: 'UKD3', label: 'Greater Manchester', opportunities: 1, parts: [] }],
    },
  ],
}

export const CATHETERS: Schemas['CpvCategory'] = {
  code: '33141200',
  prefix: '331412',
  label: 'Catheters',
  opportunities: 1,
  hasParts: false,
}

export const MEDICAL: Schemas['CpvCategory'] = {
  code: '33000000',
  prefix: '33',
  label: 'Medical equipment',
  opportunities: 2,
  hasParts: true,
}

export function resultsOf(...items: Schemas['OpportunityLine'][]): Schemas['OpportunityPage'] {
  return { items, total: items.length, moreThanTotal: false, sort: 'newest' }
}
