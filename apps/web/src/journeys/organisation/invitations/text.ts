/** Words about asking people in. */
export const invitationsText = {
  title: 'Invitations',
  caption: 'Newest first',
  columns: ['E-mail address', 'Roles', 'State', 'Mail', 'Change'],
  empty: 'Nobody has been invited yet.',
  invite: 'Invite somebody',
  states: {
    open: (until: string) => `Open until ${until}`,
    accepted: () => 'Accepted',
    revoked: () => 'Withdrawn',
    expired: () => 'Expired',
  },
  mails: {
    queued: 'Waits to be sent',
    sending: 'Being sent',
    sent: 'Sent',
    failed: 'Not sent',
    'by-hand': 'Link passed on by hand',
  },
  withdraw: 'Withdraw',
  withdrawWhose: (email: string) => `the invitation of ${email}`,
  done: {
    invited: 'The invitation is on its way. Its link works once, for seven days.',
    withdrawn: 'The invitation is withdrawn. Its link opens nothing any more.',
    over: 'This invitation was accepted or withdrawn before.',
  },
  form: {
    title: 'Invite somebody',
    lead: 'We send a link to this address. Whoever opens it and signs in joins your organisation.',
    email: 'E-mail address',
    hint: 'One address, of the person themselves',
    wrong: 'Give one e-mail address, such as name@example.nhs.uk',
    button: 'Send invitation',
  },
} as const
