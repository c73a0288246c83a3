import type { Channel, ConfirmChannel } from 'amqplib'

/** Publishes with confirms, at most `inFlight` unconfirmed; returns messages per second. */
export async function rawPublish(
  channel: ConfirmChannel,
  exchange: string,
  key: string,
  contents: readonly Buffer[],
  inFlight: number,
): Promise<number> {
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    let next = 0
    let confirmed = 0
    const confirm = (error: unknown): void => {
      if (error) reject(error instanceof Error ? error : new Error('not confirmed'))
      if (++confirmed === contents.length) return resolve()
      fill()
    }
    const fill = (): void => {
      while (next < contents.length && next - confirmed < inFlight) {
        const content = contents[next++]
        if (content) channel.publish(exchange, key, content, { persistent: true }, confirm)
      }
    }
    fill()
  })
  return (contents.length / (performance.now() - began)) * 1_000
}

/** Consumes that many messages, acknowledging each; returns messages per second. */
export async function rawConsume(
  channel: Channel,
  queue: string,
  messages: number,
  prefetch: number,
): Promise<number> {
  await channel.prefetch(prefetch)
  let began = 0
  let consumed = 0
  let tag = ''
  await new Promise<void>((resolve, reject) => {
    const consuming = channel.consume(queue, (message) => {
      if (message === null) return reject(new Error('the broker cancelled the consumer'))
      began ||= performance.now()
      channel.ack(message)
      if (++consumed === messages) resolve()
    })
    consuming.then(({ consumerTag }) => (tag = consumerTag), reject)
  })
  const rate = (messages / (performance.now() - began)) * 1_000
  await channel.cancel(tag)
  return rate
}
