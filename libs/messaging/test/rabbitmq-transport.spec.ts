import { transportContract } from './transport-contract.js'

describe('the RabbitMQ transport', () => transportContract('rabbitmq'))
