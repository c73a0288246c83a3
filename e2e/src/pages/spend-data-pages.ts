import type { KnownPage } from './pages.js'
import type { World } from './world.js'

const as = 'Ana Analyst'

/** Pages below something that was made for them. */
function below(key: keyof World, base: string, ...ends: string[]): KnownPage[] {
  return ends.map((end) => ({ route: base + end, as, address: (world) => world[key] + end }))
}

const fixed = [
  ...['/spend/data', '/spend/files', '/spend/files/new', '/spend/suppliers'],
  ...['/spend/suppliers/review', '/spend/suppliers/status'],
]
const SUPPLIER = '/spend/suppliers/:id'

/** What analysts do with spend files and suppliers. */
export const spendDataPages: readonly KnownPage[] = [
  ...fixed.map((route) => ({ route, as, address: () => route })),
  ...below('spendFile', '/spend/files/:id', '', '/reading', '/rejected', '/lines'),
  ...below('spendFile', '/spend/files/:id', '/corrections', '/withdraw'),
  ...below('askingFile', '/spend/files/:id', '', '/reading').map((page) => ({
    ...page,
    state: 'waits for an answer',
  })),
  ...below('supplier', SUPPLIER, '', '/status', '/split', '/merge'),
  ...below('evidence', `${SUPPLIER}/evidence/:evidenceId/withdraw`, ''),
  {
    route: `${SUPPLIER}/merge`,
    state: 'of a search',
    as,
    address: ({ supplier }) => `${supplier}/merge?search=tansy`,
  },
  {
    route: `${SUPPLIER}/status`,
    state: 'from the queue',
    as,
    address: ({ supplier }) => `${supplier}/status?from=queue&org=RZ9`,
  },
]
