import { once } from 'node:events'
import { connect, type ConfirmChannel } from 'amqplib'
import { startAmqpProxy, type AmqpProxy } from './amqp-proxy.js'
import { eventually } from './eventually.js'

const BROKER = process.env['INROAD_TEST_RABBITMQ_URL'] ?? ''

async function openChannel(url: string): Promise<ConfirmChannel> {
  const connection = await connect(url, { timeout: 5000 })
  connection.on('error', () => undefined)
  return connection.createConfirmChannel()
}

describe('startAmqpProxy', () => {
  let proxy: AmqpProxy
  let channel: ConfirmChannel
  let queue: string

  beforeEach(async () => {
    proxy = await startAmqpProxy(BROKER)
    channel = await openChannel(proxy.url)
    channel.on('error', () => undefined)
    queue = (await channel.assertQueue('', { exclusive: true })).queue
  })

  afterEach(() => proxy.stop())

  function publish(): Promise<void> {
    return new Promise((resolve, reject) => {
      channel.sendToQueue(queue, Buffer.alloc(100_000), {}, (error) => {
        if (error) reject(new Error('not confirmed'))
        else resolve()
      })
    })
  }

  async function depth(): Promise<number> {
    return (await channel.checkQueue(queue)).messageCount
  }

  it('passes publishes, confirms and deliveries', async () => {
    await publish()
    const message = await channel.get(queue)
    expect(message && message.content.length).toBe(100_000)
  })

  it('drops confirms and nothing else', async () => {
    proxy.dropConfirms(true)
    const confirmed = jest.fn()
    void publish().then(confirmed, () => undefined)
    await eventually(() => {
      expect(proxy.droppedConfirms()).toBe(1)
    })
    expect(await depth()).toBe(1)
    expect(confirmed).not.toHaveBeenCalled()
    proxy.dropConfirms(false)
    await publish()
    expect(await depth()).toBe(2)
  })

  it('resets open connections when cut, and welcomes new ones', async () => {
    const closed = once(channel, 'close')
    proxy.cut()
    await closed
    await expect(openChannel(proxy.url)).resolves.toBeDefined()
    expect(proxy.connections()).toBe(1)
  })

  it('lets nothing through while it is a black hole, and all of it afterwards', async () => {
    proxy.blackhole(true)
    const confirmed = publish()
    await expect(connect(proxy.url, { timeout: 100 })).rejects.toThrow()
    proxy.blackhole(false)
    await confirmed
    expect(await depth()).toBe(1)
  })

  it('delays both directions', async () => {
    proxy.delay(50)
    const began = performance.now()
    await publish()
    expect(performance.now() - began).toBeGreaterThan(95)
  })
})
