import { crashContract } from './crash-contract.js'

describe('the RabbitMQ transport when processes die', () =>
  crashContract('rabbitmq', {
    relay: ['F06', 'F07', 'F08'],
    consumer: ['F10', 'F11', 'F12', 'F03', 'F14', 'F15', 'F16'],
  }))
