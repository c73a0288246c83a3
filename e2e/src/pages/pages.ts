import type { Journey } from '../visiting/journey.js'
import type { Visitor } from '../visiting/visitor.js'

export interface KnownPage {
  /** As in the route table of the front door. */
  route: string
  /** Which of its states, where there are several. */
  state?: string
  as?: string
  reach(visitor: Visitor, journey: Journey): Promise<void>
}

const plain = ['/', '/accessibility', '/privacy', '/cookies', '/terms', '/contact']

/** Each page in each state that is not met on a journey anyway. */
export const pages: readonly KnownPage[] = [
  ...plain.map((route) => ({ route, reach: (visitor: Visitor) => visitor.open(route) })),
  {
    route: '/nowhere',
    state: 'not found',
    reach: (visitor) => visitor.open('/nowhere'),
  },
]
