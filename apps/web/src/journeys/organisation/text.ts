import type { Role } from '../../kit/caller.js'

/** Words that every page about an organisation and its people uses. */
export const organisationText = {
  home: {
    title: 'Your organisation',
    people: { link: 'People and what they may do', hint: 'Change roles, remove people.' },
    invitations: { link: 'Invitations', hint: 'Ask people in, withdraw what was not accepted.' },
    requests: { link: 'Requests to join', hint: 'People who wait for your answer.' },
    waiting: (count: number) => (count === 1 ? '1 person waits' : `${count} people wait`),
    delegations: {
      link: 'Acting for others',
      hint: 'Who acts for you, and for whom your people act.',
    },
    domains: {
      link: 'E-mail domains',
      hint: 'By which people are shown your organisation when they look for theirs.',
    },
    audit: { link: 'What was changed', hint: 'Who did what, and when.' },
  },
  success: 'Done',
  cancel: 'Cancel',
  roles: {
    legend: 'What may this person do?',
    hint: 'Choose all that apply.',
    choose: 'Choose at least one role',
    names: {
      buyer: 'Buyer',
      approver: 'Approver',
      analyst: 'Analyst',
      supplier: 'Supplier',
      'engagement-lead': 'Engagement lead',
      'org-admin': 'Administrator',
      operator: 'Operator',
    } satisfies Record<Role, string>,
    hints: {
      buyer: 'Drafts opportunities, publishes and changes them.',
      approver: 'Reads drafts, approves and publishes them.',
      analyst: 'Reads figures and reports.',
      supplier: 'Acts for the firm.',
      'engagement-lead': 'Holds events and answers small firms.',
      'org-admin': 'Invites people and sets what they may do.',
      operator: 'Looks after this installation.',
    } satisfies Record<Role, string>,
  },
  /** What a service refused, in the words of these pages. */
  refusals: {
    LAST_ADMINISTRATOR:
      'This is the only administrator. Make somebody else an administrator first.',
    ALREADY_INVITED:
      'This address has an open invitation. Withdraw it before you send another one.',
    TOO_MANY_INVITATIONS:
      'Too many invitations were sent today, to this address or in all. Send it tomorrow.',
    NOT_DELEGABLE: 'Choose another contracting authority, and roles of its work.',
    IDENTIFIER_TAKEN: 'A firm with this number is registered already. Ask to join it instead.',
    SCHEME_NOT_FOR_FIRMS: 'Give the number of a company or a charity.',
    ASKED_ALREADY: 'You have asked already. An administrator will answer you.',
    MEMBER_ALREADY: 'You belong to this organisation already.',
    TOO_MANY_REQUESTS: 'Several of your requests wait for an answer. Wait for one of them.',
    INVITATION_OVER: 'This invitation was accepted or withdrawn meanwhile.',
  },
  domains: {
    title: 'E-mail domains',
    lead: 'People who sign in with an address there are shown your organisation and can ask to join. They get nothing until an administrator says yes.',
    label: 'Domains, one on each line',
    hint: 'The part after the @, such as northmoor.nhs.uk',
    wrong: 'Write each domain as the part after the @, such as northmoor.nhs.uk',
    button: 'Save',
    saved: 'The domains are saved.',
  },
  audit: {
    title: 'What was changed',
    caption: 'Newest first',
    columns: ['When', 'Who', 'What'],
    system: 'Inroad itself',
    older: 'Older entries',
    empty: 'Nothing has been changed yet.',
    acts: {
      'roles.set': (roles: string) => `Set roles: ${roles}`,
      'member.removed': () => 'Removed a person',
      'member.seeded': (roles: string) => `Added a person: ${roles}`,
      'person.invited': (roles: string) => `Invited a person: ${roles}`,
      'invitation.accepted': (roles: string) => `Accepted an invitation, and now has: ${roles}`,
      'invitation.revoked': () => 'Withdrew an invitation',
      'request.approved': (roles: string) => `Approved a request to join: ${roles}`,
      'request.refused': () => 'Refused a request to join',
      'delegation.made': (roles: string) => `Let another organisation act: ${roles}`,
      'delegation.ended': () => 'Ended a delegation',
      'email-domains.set': () => 'Changed the e-mail domains',
      'firm.registered': () => 'Registered the firm',
      'organisation.registered': () => 'Registered the organisation',
      'organisation.succeeded': () => 'Recorded its successor',
      'person.disabled': () => 'Closed an account',
      'person.enabled': () => 'Opened an account again',
    } as Readonly<Record<string, (roles: string) => string>>,
  },
} as const

export type RefusalCode = keyof typeof organisationText.refusals
