import { createTransport, type Transporter } from 'nodemailer'
import type { OrganisationsConfig } from '../../config.js'
import { invitationLink } from '../invitation-token.js'
import type { DueInvitation } from './due-invitations.js'
import { invitationMail } from './invitation-mail.js'

/** Milliseconds; shorter together than the lease of a mail in hand. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** Whether it went out; refused for good means that trying again would be in vain. */
export type MailOutcome = 'sent' | 'try-again' | 'refused'

/** Sends one invitation at a time by SMTP. */
export class InvitationSender {
  private readonly transport: Transporter

  constructor(private readonly config: OrganisationsConfig) {
    this.transport = createTransport({
      url: config.smtpUrl,
      ...TIMEOUTS,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(config.smtpTls === 'off' ? { ignoreTLS: true } : { requireTLS: true }),
      tls: { minVersion: 'TLSv1.2' },
    })
  }

  /** Addresses as objects, which nodemailer does not take apart: a comma in one makes no second. */
  async send(due: DueInvitation): Promise<MailOutcome> {
    const { mailFrom, publicUrl } = this.config
    const link = invitationLink(publicUrl, due.token)
    const host = mailFrom.slice(mailFrom.lastIndexOf('@') + 1)
    const to = { name: '', address: due.email }
    try {
      await this.transport.sendMail({
        ...invitationMail(due.organisationName, link, due.expiresAt),
        from: { name: 'Inroad', address: mailFrom },
        to,
        envelope: { from: mailFrom, to: [to] },
        messageId: `<invitation-${due.id}-${due.attempts}@${host}>`,
        // RFC 3834: no out-of-office reply to a machine.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return 'sent'
    } catch (error) {
      const { responseCode = 0 } = error as { responseCode?: number }
      return responseCode >= 500 && responseCode !== 503 ? 'refused' : 'try-again'
    }
  }

  close(): void {
    this.transport.close()
  }
}
