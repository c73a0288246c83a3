import { connect } from 'amqplib'
import { startPrivateBroker, type PrivateBroker } from './private-broker.js'

const QUEUE = 'kept'

async function depth(url: string): Promise<number> {
  const connection = await connect(url)
  connection.on('error', () => undefined)
  const channel = await connection.createChannel()
  const { messageCount } = await channel.checkQueue(QUEUE)
  await connection.close()
  return messageCount
}

describe('startPrivateBroker', () => {
  let broker: PrivateBroker

  beforeAll(async () => {
    broker = await startPrivateBroker()
    const connection = await connect(broker.url)
    const channel = await connection.createConfirmChannel()
    await channel.assertQueue(QUEUE, { durable: true, arguments: { 'x-queue-type': 'quorum' } })
    channel.sendToQueue(QUEUE, Buffer.from('one'), { persistent: true })
    await channel.waitForConfirms()
    await connection.close()
  }, 60_000)

  afterAll(() => broker.stop())

  it('is not the broker of the whole run', () => {
    expect(broker.url).not.toBe(process.env['INROAD_TEST_RABBITMQ_URL'])
  })

  it('runs rabbitmqctl against itself', async () => {
    expect(await broker.control('list_queues', 'name', 'messages')).toContain(QUEUE)
  })

  it('refuses an unknown rabbitmqctl command with what it said', async () => {
    await expect(broker.control('no_such_command')).rejects.toThrow('no_such_command')
  })

  it('keeps its address and its messages when it is restarted', async () => {
    await broker.restart()
    expect(await depth(broker.url)).toBe(1)
  }, 60_000)

  it('is gone when killed and has its messages when started again', async () => {
    await broker.kill()
    await expect(connect(broker.url)).rejects.toThrow(/ECONN(REFUSED|RESET)/)
    await broker.start()
    expect(await depth(broker.url)).toBe(1)
  }, 60_000)
})
