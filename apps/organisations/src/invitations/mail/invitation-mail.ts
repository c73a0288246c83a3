/** What an invitation says. Names are others' words, so they stand in plain text only. */
export interface InvitationMailText {
  subject: string
  text: string
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Europe/London' })

export function invitationMail(
  organisationName: string,
  link: string,
  expiresAt: Date,
): InvitationMailText {
  const name = organisationName.replace(/[\p{C}\s]+/gu, ' ').trim()
  const text = [
    `You have been asked to join ${name} on Inroad, where the NHS does business with small and medium-sized firms.`,
    `To see what you could do there and accept, open this link and sign in:\n${link}`,
    `The link works once, until ${DAY.format(expiresAt)}. Whoever opens it and signs in joins in your place, so do not pass it on.`,
    'If you did not expect this, do nothing: you will not be added.',
  ]
  return { subject: `Join ${name} on Inroad`, text: `${text.join('\n\n')}\n` }
}
