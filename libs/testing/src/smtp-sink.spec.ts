import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { startChild } from './child-process.js'
import { eventually } from './eventually.js'
import { readMailFile } from './received-mail.js'
import { startSmtpSink, type SmtpSink } from './smtp-sink.js'

function send(url: string, to = 'supplier@example.org'): Promise<unknown> {
  const transport = createTransport({ url, socketTimeout: 300 })
  return transport.sendMail({
    from: '"Inroad" <alerts@example.org>',
    to,
    subject: 'A new opportunity – café chairs',
    text: 'Chairs',
    html: '<p>Chairs</p>',
    headers: { 'List-Unsubscribe': '<https://example.org/u/1>' },
  })
}

describe('startSmtpSink', () => {
  let sink: SmtpSink

  beforeEach(async () => {
    sink = await startSmtpSink()
  })

  afterEach(() => sink.stop())

  it('keeps the envelope, the headers and both bodies of what it accepts', async () => {
    await send(sink.url)
    expect(sink.received).toEqual([
      expect.objectContaining({
        from: 'alerts@example.org',
        to: ['supplier@example.org'],
        subject: 'A new opportunity – café chairs',
        text: expect.stringContaining('Chairs') as string,
        html: expect.stringContaining('<p>Chairs</p>') as string,
        answered: true,
      }),
    ])
    expect(sink.received[0]?.headers['list-unsubscribe']).toBe('<https://example.org/u/1>')
  })

  it.each([
    ['refuse' as const, 550],
    ['tempfail' as const, 451],
  ])('answers the recipient in mode %s with %i and keeps nothing', async (mode, responseCode) => {
    await sink.mode(mode)
    await expect(send(sink.url)).rejects.toMatchObject({ responseCode, command: 'RCPT TO' })
    expect(sink.received).toEqual([])
  })

  it.each(['hang' as const, 'cut' as const])(
    'takes the whole mail in mode %s and lets the sender wonder',
    async (mode) => {
      await sink.mode(mode)
      await expect(send(sink.url)).rejects.toThrow()
      expect(sink.received).toEqual([expect.objectContaining({ answered: false })])
    },
  )

  it('refuses one recipient and takes the next when the mode is a function', async () => {
    await sink.mode((recipient) => (recipient.startsWith('gone') ? 'refuse' : 'accept'))
    await expect(send(sink.url, 'gone@example.org')).rejects.toThrow('550')
    await send(sink.url)
    expect(sink.received).toHaveLength(1)
  })

  it('listens no more when down and has the same address when it is back', async () => {
    const { url } = sink
    await sink.mode('down')
    await expect(send(url)).rejects.toMatchObject({ code: 'ESOCKET' })
    await sink.mode('accept')
    await send(url)
    expect(sink.url).toBe(url)
  })
})

describe('the sink as a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-sink-'))

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('writes each mail to its file before it answers, and changes its mode on request', async () => {
    const file = join(folder, 'mails.jsonl')
    const child = startChild(join(import.meta.dirname, '../dist/smtp-sink.process.js'), {
      env: { SMTP_SINK_FILE: file },
    })
    const url = (await child.line('listening on')).split(' ').at(-1) ?? ''
    await send(url)
    expect(readMailFile(file)).toEqual([expect.objectContaining({ to: ['supplier@example.org'] })])
    child.tell('cut')
    await child.line('mode is cut')
    await expect(send(url)).rejects.toThrow()
    await eventually(() => {
      expect(readMailFile(file).map(({ answered }) => answered)).toEqual([true, false])
    })
  })
})
