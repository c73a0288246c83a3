import { share } from '../scope/showing.js'

/** The SME share an organisation wants to reach. */
export const targetsText = {
  find: {
    title: 'Targets of organisations',
    lead: 'The SME share of direct spend each organisation wants to reach, set by its own analysts and administrators.',
    label: 'Organisation',
    hint: 'Part of its name, or its ODS code',
    button: 'Find',
    nothing: 'No organisation has this name or code.',
    caption: 'Organisations and their targets',
    columns: ['Organisation', 'Target'],
    more: 'Show more organisations',
  },
  set: {
    title: (name: string) => `Target of ${name}`,
    now: 'Target now',
    share: 'SME share of direct spend to reach, in percent',
    shareHint: 'For example, 25 or 33.5. Leave it empty to have no target.',
    scope: 'Does PPN 001 apply?',
    scopeHint:
      'Procurement Policy Note 001 (February 2025) asks targets of departments, their agencies and non-departmental public bodies. It does not cover NHS trusts and foundation trusts.',
    scopes: {
      'in-scope': 'Yes: PPN 001 asks it of the organisation',
      voluntary: 'No: the organisation chose it itself',
    },
    button: 'Save target',
    notYours: 'Only analysts and administrators of this organisation set its target.',
    notANumber: 'Enter a percentage from 0 to 100, such as 25',
    scopeMissing: 'Say whether PPN 001 applies',
    saved: 'The target is saved. Charts show it as a broken line.',
    over: 'See the share over the years beside it',
  },
  none: 'none',
  target: (value: number, scope: string) =>
    `${share(value)}${scope === 'in-scope' ? ', PPN 001 applies' : ', voluntary'}`,
  success: 'Saved',
} as const
