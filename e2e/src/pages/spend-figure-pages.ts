import type { KnownPage } from './pages.js'

const ANALYST = 'Ana Analyst'
const FIGURES = [
  '',
  '/over-time',
  '/months',
  '/categories',
  '/routes',
  '/organisations',
  '/regions',
]
const SUPPLIERS = ['/suppliers-paid', '/concentration', '/supplier-changes', '/payments', '/lines']
const OTHERS = ['/indirect', '/methods', '/choose', '/figures/sme-share', '/figures/sme-share/rows']
const OWN = ['/views', '/views/new', '/targets', '/returns', '/returns/new']

/** Pages about where the money goes. The sample data hold the spend of `RZ9`. */
export const spendFigurePages: readonly KnownPage[] = [
  ...[...FIGURES, ...SUPPLIERS, ...OTHERS, '/data/access'].map(open),
  ...['', '/over-time', '/organisations', '/figures/sme-share'].map(ofOne),
  ...OWN.map((end) => ({ ...open(end), as: ANALYST, ...withAddress(end) })),
  {
    route: '/spend/targets/:org',
    as: ANALYST,
    address: () => '/spend/targets/RZ9',
  },
  {
    route: '/spend/choose',
    state: 'of what there is not',
    address: () => '/spend/categories?org=NOBODY',
  },
  {
    route: '/spend/lines',
    state: 'narrowed to nothing',
    address: () => '/spend/lines?org=RZ9&fy=2001&class=sme',
  },
  {
    route: '/spend/figures/:id',
    address: (world) => world.figure,
  },
  {
    route: '/spend/returns/new/:supplier',
    as: ANALYST,
    address: (world) => `/spend/returns/new/${world.supplier.split('/').at(-1) ?? ''}`,
  },
  {
    route: '/spend/returns/:id',
    as: ANALYST,
    address: (world) => world.return,
  },
]

function open(end: string): KnownPage {
  return { route: `/spend${end}`, address: () => `/spend${end}` }
}

function ofOne(end: string): KnownPage {
  return { ...open(end), state: 'of one organisation', address: () => `/spend${end}?org=RZ9` }
}

/** What is saved stands in the address of the form that saves it. */
function withAddress(end: string): Partial<KnownPage> {
  if (end !== '/views/new') return {}
  return { address: () => '/spend/views/new?address=%2Fspend%3Forg%3DRZ9' }
}
