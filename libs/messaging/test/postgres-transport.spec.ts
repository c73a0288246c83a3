import { transportContract } from './transport-contract.js'

describe('the PostgreSQL transport', () => transportContract('postgres'))
