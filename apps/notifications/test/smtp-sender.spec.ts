import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { eventually } from '@inroad/testing/eventually'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { SmtpSender } from '../src/sending/sender/smtp-sender.js'
import { emailSenderContract, sampleMail } from './email-sender.contract.js'

/** Short enough for a spec, long enough for a busy machine. Milliseconds. */
const timeouts = { connect: 2_000, reply: 2_000, whole: 2_500 }

function senderTo(url: string): SmtpSender {
  return new SmtpSender({ url, tls: 'off', connections: 2, timeouts })
}

const free = { beforeData: () => Promise.resolve() }

describe('over a mail server that keeps what it gets', () => {
  const sinks: SmtpSink[] = []
  afterEach(() => Promise.all(sinks.splice(0).map((sink) => sink.stop())))
  const startSink = async () => {
    const sink = await startSmtpSink()
    sinks.push(sink)
    return sink
  }

  emailSenderContract('SmtpSender', async () => {
    const sink = await startSink()
    return {
      sender: senderTo(sink.url),
      server: (mode) => sink.mode(mode),
      arrived: () => sink.received.map(({ headers }) => headers['message-id'] ?? ''),
    }
  })

  it('writes a mail that arrives as it was', async () => {
    const sink = await startSink()
    const sender = senderTo(sink.url)
    const url = `https://inroad.example/subscriptions/unsubscribe/${'x'.repeat(64)}`
    const headers = { 'List-Unsubscribe': `<${url}>`, 'Auto-Submitted': 'auto-generated' }
    const subject = 'New opportunity: Gwasanaethau iechyd ym Môn, £1m and more'
    await sender.send({ ...sampleMail, subject, headers }, free)
    sender.close()
    const [mail] = sink.received
    expect(mail).toMatchObject({ from: 'alerts@inroad.example', to: ['sme@example.org'], subject })
    expect(mail?.text.trim()).toBe(sampleMail.text.trim())
    expect(mail?.html).toContain('<p>Supply of urinary catheters</p>')
    expect(mail?.headers).toMatchObject({
      'list-unsubscribe': `<${url}>`,
      'auto-submitted': 'auto-generated',
      date: 'Mon, 10 Aug 2026 09:30:00 +0000',
      from: 'Inroad <alerts@inroad.example>',
      to: 'sme@example.org',
    })
    expect(Math.max(...(mail?.raw ?? '').split('\r\n').map(({ length }) => length))).toBeLessThan(
      998,
    )
  })

  it('lets no text add a header or a recipient', async () => {
    const sink = await startSink()
    const sender = senderTo(sink.url)
    const line = 'x\r\nBcc: all@example.org\r\n\r\nbody'
    await sender.send({ ...sampleMail, subject: line, to: 'a@example.org, b@example.org' }, free)
    await sender.send({ ...sampleMail, subject: line, headers: { 'List-Id': line } }, free)
    sender.close()
    for (const { headers, to } of sink.received) {
      expect(headers).not.toHaveProperty('bcc')
      expect(to).toHaveLength(1)
    }
    expect(sink.received.length).toBeGreaterThan(0)
  })

  it('knows when it is closed what had begun and what had not', async () => {
    const sink = await startSink()
    await sink.mode('hang')
    const sender = new SmtpSender({ url: sink.url, tls: 'off', connections: 1, timeouts })
    const begun = sender.send(sampleMail, free)
    const waiting = sender.send(sampleMail, free)
    await eventually(() => expect(sink.received).toHaveLength(1))
    sender.close()
    expect(await begun).toMatchObject({ outcome: 'ambiguous' })
    expect(await waiting).toMatchObject({ outcome: 'refused', phase: 'connection' })
    expect(await sender.send(sampleMail, free)).toMatchObject({ phase: 'connection' })
  })

  it('replaces a connection that died while idle, without asking twice', async () => {
    const sink = await startSink()
    const sender = senderTo(sink.url)
    await sender.send(sampleMail, free)
    await sink.mode('down')
    await sink.mode('accept')
    let asked = 0
    const result = await sender.send(sampleMail, { beforeData: async () => void (asked += 1) })
    sender.close()
    expect([result.outcome, asked, sink.received.length]).toEqual(['accepted', 1, 2])
  })
})

describe('over a mail server that refuses', () => {
  const servers: SMTPServer[] = []
  afterEach(() =>
    Promise.all(
      servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))),
    ),
  )

  const send = async (options: SMTPServerOptions) => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      disableReverseLookup: true,
      ...options,
    })
    servers.push(server)
    server.on('error', () => undefined)
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    const sender = senderTo(`smtp://user:secret@127.0.0.1:${port}`)
    const result = await sender.send(sampleMail, free)
    sender.close()
    return result
  }
  const no = (responseCode: number) => Object.assign(new Error('no'), { responseCode })

  it.each([
    [554, true],
    [451, false],
    [421, false],
  ])('takes %i after the content for a sure answer', async (code, permanent) => {
    const result = await send({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, answer) => {
        stream.resume().once('end', () => answer(no(code)))
      },
    })
    expect(result).toMatchObject({ outcome: 'refused', phase: 'data', permanent, code })
  })

  it('blames neither mail nor reader when our own address is refused', async () => {
    const result = await send({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onMailFrom: (_address, _session, answer) => answer(no(550)),
    })
    expect(result).toMatchObject({
      outcome: 'refused',
      phase: 'sender',
      permanent: false,
      code: 550,
    })
  })

  it('counts a refused login as no connection', async () => {
    const result = await send({
      onAuth: (_auth, _session, answer) => answer(no(535)),
    })
    expect(result).toMatchObject({ outcome: 'refused', phase: 'connection', permanent: false })
  })

  it('counts a refused greeting as no connection', async () => {
    const result = await send({ onConnect: (_session, answer) => answer(no(554)) })
    expect(result).toMatchObject({ outcome: 'refused', phase: 'connection', permanent: false })
  })

  it('gives no content to a server that cannot encrypt, when it must', async () => {
    const sink = await startSmtpSink()
    const sender = new SmtpSender({ url: sink.url, tls: 'required', connections: 1, timeouts })
    const result = await sender.send(sampleMail, free)
    sender.close()
    await sink.stop()
    expect(result).toMatchObject({ outcome: 'refused', phase: 'connection' })
    expect(sink.received).toEqual([])
  })
})
