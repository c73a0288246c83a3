import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import type { Mail, MailSummary } from './mail.js'
import { startMailbox, type Mailbox } from './start-mailbox.js'

const HOSTILE = `"><script>alert('to')</script><img src=x onerror=alert(1)> & </title>`

interface Outgoing {
  from?: string
  to?: string
  subject?: string
  html?: string
  text?: string
}

describe('the dev mailbox', () => {
  let mailbox: Mailbox
  let http: Server
  let origin: string

  beforeAll(async () => {
    mailbox = await startMailbox({ smtpPort: 0 })
    http = createServer(mailbox.handler).listen(0, '127.0.0.1')
    await once(http, 'listening')
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })

  beforeEach(() => fetch(`${origin}/mailbox/messages`, { method: 'DELETE' }))

  afterAll(async () => {
    http.close()
    await mailbox.stop()
  })

  async function send(mail: Outgoing = {}): Promise<number> {
    const transport = createTransport(mailbox.smtpUrl)
    await transport.sendMail({
      from: 'Inroad <alerts@inroad.example>',
      to: 'bids@firm.example',
      subject: 'New opportunity',
      text: 'Hello',
      ...mail,
    })
    transport.close()
    return mailbox.messages()[0]?.id ?? 0
  }

  const get = (path: string, init?: RequestInit) => fetch(`${origin}/mailbox${path}`, init)
  const page = async (path: string) => (await get(path)).text()
  const json = async <T>(path: string) => (await get(path)).json() as Promise<T>

  it('shows what was sent, newest first, to whom and when', async () => {
    await send({ subject: 'First' })
    await send({ subject: 'Second £', to: 'a@firm.example, b@firm.example' })
    const { messages } = await json<{ messages: MailSummary[] }>('/messages')
    expect(messages).toMatchObject([
      { subject: 'Second £', to: ['a@firm.example', 'b@firm.example'] },
      { subject: 'First', from: 'Inroad <alerts@inroad.example>' },
    ])
    expect(await page('')).toMatch(/<time datetime="2[^]*Second £[^]*First/)
  })

  it('opens one mail with both parts, headers and links', async () => {
    const html = '<p>See <a href="https://inroad.example/confirm?t=1&amp;x=2">this</a></p>'
    const id = await send({ html, text: 'See https://inroad.example/confirm?t=1&x=2' })
    const mail = await json<Mail>(`/messages/${id}`)
    expect(mail.html).toContain('<p>See')
    expect(mail.text).toContain('See https')
    expect(mail.links).toEqual(['https://inroad.example/confirm?t=1&x=2'])
    expect(mail.headers).toContainEqual({ name: 'Subject', value: 'New opportunity' })
  })

  it('shows hostile subjects, addresses and texts as text', async () => {
    const id = await send({ subject: HOSTILE, text: HOSTILE, from: `"<b>x</b>" <a@x.example>` })
    for (const markup of [await page(''), await page(`/${id}`)]) {
      expect(markup).toContain('&lt;script&gt;alert(&#39;to&#39;)')
      expect(markup).not.toMatch(/<script|<img|<b>/)
    }
  })

  it('shuts the HTML part in a frame that runs and fetches nothing', async () => {
    const id = await send({ html: `<p>Hi</p>${HOSTILE}<iframe srcdoc="x"></iframe>` })
    const response = await get(`/${id}`)
    const markup = await response.text()
    expect(markup.match(/<iframe[^>]*>/g)).toHaveLength(1)
    expect(markup).toMatch(/<iframe\s+sandbox\s+title="HTML part of the mail"/)
    expect(markup).toContain(
      'Content-Security-Policy&quot; content=&quot;default-src &#39;none&#39;',
    )
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src/,
    )
  })

  it('narrows the list to one recipient and pages through it', async () => {
    for (const to of ['a@firm.example', 'b@firm.example', 'a@firm.example']) await send({ to })
    type Found = { matching: number; messages: MailSummary[] }
    const { matching, messages } = await json<Found>('/messages?to=A%40firm.example&limit=1')
    expect([matching, messages.length]).toEqual([2, 1])
    const next = await json<Found>(`/messages?to=a%40firm.example&before=${messages[0]?.id}`)
    expect(next.messages).toHaveLength(1)
    const { recipients } = await json<{ recipients: unknown }>('/recipients')
    expect(recipients).toEqual([
      { address: 'a@firm.example', total: 2 },
      { address: 'b@firm.example', total: 1 },
    ])
  })

  it('is emptied from its own page, but not from another site', async () => {
    await send()
    const from = (site: string): RequestInit => ({
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': site },
    })
    expect((await get('/delete', from('cross-site'))).status).toBe(403)
    expect(mailbox.messages()).toHaveLength(1)
    const response = await get('/delete', from('same-origin'))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/mailbox'])
    expect(mailbox.messages()).toHaveLength(0)
  })

  it.each([
    ['/messages?form=x', 400],
    ['/messages?limit=0', 400],
    ['/messages?before=last', 400],
    ['/999999', 404],
    ['/messages/999999', 404],
    ['/elsewhere', 404],
    ['/delete', 405],
  ])('answers %s with %i and a reason', async (path, status) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, title: expect.stringMatching(/\w/) })
  })

  it('works where a router has taken the prefix off', async () => {
    expect((await fetch(`${origin}/messages?limit=1`)).status).toBe(200)
  })

  it('has a language, a title, table headings and a label', async () => {
    await send()
    const markup = await page('')
    for (const part of [
      '<html lang="en">',
      '<title>Mail - Inroad dev mailbox</title>',
      '<th scope="col">Subject</th>',
      '<label for="to">',
      '<main>',
    ])
      expect(markup).toContain(part)
  })

  it('refuses a mail of more than 5 MB and goes on', async () => {
    await expect(send({ text: 'x'.repeat(6_000_000) })).rejects.toMatchObject({
      responseCode: 552,
    })
    await send()
    expect(mailbox.messages()).toHaveLength(1)
  })

  it('takes a mail that no parser understands', async () => {
    const transport = createTransport(mailbox.smtpUrl)
    const envelope = { from: 'a@x.example', to: 'b@x.example' }
    await transport.sendMail({ envelope, raw: Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a]) })
    transport.close()
    expect((await get(`/${mailbox.messages()[0]?.id}`)).status).toBe(200)
  })

  it('says which port another program has', async () => {
    await expect(startMailbox({ smtpPort: mailbox.smtpPort })).rejects.toThrow(
      `port ${mailbox.smtpPort}: another program has it`,
    )
  })

  it('listens on loopback only', async () => {
    await expect(startMailbox({ smtpPort: 0, host: '0.0.0.0' })).rejects.toThrow(/loopback only/)
  })
})
