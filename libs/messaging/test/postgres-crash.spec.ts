import { crashContract } from './crash-contract.js'

describe('the PostgreSQL transport when processes die', () =>
  crashContract('postgres', {
    relay: ['F06', 'F08'],
    consumer: ['F10', 'F11', 'F12', 'F03', 'F14', 'F15'],
  }))
