import type { Mail } from '../src/mail/mail.js'
import type { EmailSender, SendResult } from '../src/sending/sender/email-sender.js'

/** What the mail server does with the mails of one test. */
export type ServerMode = 'accept' | 'refuse' | 'tempfail' | 'hang' | 'cut' | 'down'

export interface SenderUnderTest {
  sender: EmailSender
  server(mode: ServerMode): Promise<void>
  /** Message-IDs of the mails whose content arrived whole, answered or not. */
  arrived(): string[]
}

export const sampleMail: Mail = {
  messageId: '<1.sample@inroad.example>',
  date: new Date('2026-08-10T09:30:00Z'),
  from: { name: 'Inroad', address: 'alerts@inroad.example' },
  to: 'sme@example.org',
  subject: 'New opportunity: Supply of urinary catheters',
  text: 'Supply of urinary catheters\n.\nA line of its own above.\n',
  html: '<!doctype html><p>Supply of urinary catheters</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
}

/** What every sender promises. `make` gives a fresh one for each test, with a server that accepts. */
export function emailSenderContract(name: string, make: () => Promise<SenderUnderTest>): void {
  describe(`${name}, as an e-mail sender`, () => {
    let world: SenderUnderTest
    let asked: string[][]

    beforeEach(async () => {
      world = await make()
      asked = []
    })
    afterEach(() => world.sender.close())

    const send = (mail: Partial<Mail> = {}, steps = () => Promise.resolve()): Promise<SendResult> =>
      world.sender.send(
        { ...sampleMail, ...mail },
        {
          beforeData: () => {
            asked.push(world.arrived())
            return steps()
          },
        },
      )

    it('asks once before the content leaves, and sends it', async () => {
      expect(await send()).toMatchObject({ outcome: 'accepted' })
      expect(asked).toEqual([[]])
      expect(world.arrived()).toEqual([sampleMail.messageId])
    })

    it('sends nothing when it is held back, and goes on with the next', async () => {
      const held = await send({}, () => Promise.reject(new Error('not this one')))
      expect(held).toMatchObject({ outcome: 'refused', permanent: false, phase: 'held' })
      expect(await send({ messageId: '<2@inroad.example>' })).toMatchObject({ outcome: 'accepted' })
      expect(world.arrived()).toEqual(['<2@inroad.example>'])
    })

    it('waits for the permission however long it takes', async () => {
      let permit: (() => void) | undefined
      const sending = send({}, () => new Promise((resolve) => (permit = resolve)))
      while (permit === undefined) await new Promise(setImmediate)
      expect(world.arrived()).toEqual([])
      permit()
      expect(await sending).toMatchObject({ outcome: 'accepted' })
    })

    it('knows a refused recipient as refused for good, with nothing sent', async () => {
      await world.server('refuse')
      expect(await send()).toMatchObject({
        outcome: 'refused',
        permanent: true,
        phase: 'recipient',
        code: 550,
      })
      expect([asked, world.arrived()]).toEqual([[], []])
    })

    it('knows a deferred recipient as refused for now, with nothing sent', async () => {
      await world.server('tempfail')
      expect(await send()).toMatchObject({
        outcome: 'refused',
        permanent: false,
        phase: 'recipient',
        code: 451,
      })
      expect([asked, world.arrived()]).toEqual([[], []])
    })

    it('does not know what became of a mail whose connection broke after the content', async () => {
      await world.server('cut')
      expect(await send()).toMatchObject({ outcome: 'ambiguous' })
      expect(world.arrived()).toEqual([sampleMail.messageId])
    })

    it('does not know what became of a mail that is never answered', async () => {
      await world.server('hang')
      expect(await send()).toMatchObject({ outcome: 'ambiguous' })
      expect(world.arrived()).toEqual([sampleMail.messageId])
    })

    it('says when there is no server, asks nothing, and sends again once there is', async () => {
      await world.server('down')
      expect(await send()).toMatchObject({
        outcome: 'refused',
        permanent: false,
        phase: 'connection',
      })
      expect(asked).toEqual([])
      await world.server('accept')
      expect(await send()).toMatchObject({ outcome: 'accepted' })
    })

    it('repeats no address in what the server said', async () => {
      for (const mode of ['accept', 'refuse', 'cut'] as const) {
        await world.server(mode)
        expect((await send()).reply).not.toContain('@')
      }
    })
  })
}
