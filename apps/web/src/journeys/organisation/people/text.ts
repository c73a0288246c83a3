/** Words about the people of an organisation. */
export const peopleText = {
  title: 'People',
  caption: 'Everybody in your organisation',
  columns: ['Name', 'E-mail address', 'Roles', 'Change'],
  noEmail: 'Not known',
  change: 'Change',
  changeWhom: (name: string) => `the roles of ${name}`,
  invite: 'Invite somebody',
  you: '(you)',
  done: {
    roles: 'The roles are set. They count within seconds.',
    removed: 'The person is removed. They are out within seconds.',
  },
  roles: {
    title: (name: string) => `What may ${name} do?`,
    caption: (name: string) => name,
    button: 'Set roles',
    remove: 'Remove this person from your organisation',
  },
  conflict: {
    title: 'Somebody else changed these roles meanwhile',
    explanation: 'Nothing of yours has been saved. Compare, then decide.',
    theirs: 'As they are now',
    yours: 'As you chose',
    keep: 'Leave them as they are now',
    overwrite: 'Set them as you chose',
  },
  remove: {
    title: (name: string) => `Remove ${name}?`,
    explanation:
      'They can do nothing for your organisation any more, starting within seconds. Their account stays, and what they did stays on record. You can invite them again.',
    button: 'Remove',
  },
} as const
