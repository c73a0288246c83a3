import type { FakeAnswers } from './fake-services.js'
import {
  CATEGORIES,
  CHANGES,
  CONCENTRATION,
  KEPT,
  LINES,
  METHOD,
  ORGANISATIONS,
  PAYMENT_TIMES,
  SERIES,
  SHARE,
  SHARE_ROWS,
  TOP,
} from './samples/figures.js'

const AUTHORITY = {
  code: 'RZ9',
  name: 'Example Vale NHS Foundation Trust',
  kind: 'trust',
  hasSpend: true,
  predecessors: [],
  successors: [],
  mine: true,
}

/** Everything the pages of figures ask the spend service for. */
export const FIGURES: FakeAnswers = {
  'spend GET /figures/sme-share': SHARE,
  'spend GET /figures/sme-share/rows': SHARE_ROWS,
  'spend GET /figures/series': SERIES,
  'spend GET /figures/by/category': CATEGORIES,
  'spend GET /figures/by/route': {
    ...CATEGORIES,
    dimension: 'route',
    parts: [{ key: 'framework', name: 'framework', numbers: CATEGORIES.numbers }],
  },
  'spend GET /figures/by/region': {
    ...CATEGORIES,
    dimension: 'region',
    parts: [{ key: 'UKI', name: 'London', numbers: CATEGORIES.numbers }],
  },
  'spend GET /figures/by/month': {
    ...CATEGORIES,
    dimension: 'month',
    parts: [{ key: '2020-04-01', name: '2020-04-01', numbers: CATEGORIES.numbers }],
  },
  'spend GET /figures/by/organisation': ORGANISATIONS,
  'spend GET /figures/top-suppliers': TOP,
  'spend GET /figures/concentration': CONCENTRATION,
  'spend GET /figures/supplier-changes': CHANGES,
  'spend GET /figures/payment-times': PAYMENT_TIMES,
  'spend GET /lines': LINES,
  'spend GET /methods': [METHOD, { ...METHOD, name: 'v2', isDefault: false }],
  [`spend GET /figures/${KEPT.id}`]: KEPT,
  'spend GET /authorities': { items: [AUTHORITY] },
  'spend GET /authorities/RZ9': AUTHORITY,
}
