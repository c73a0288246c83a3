import type { Role } from '@inroad/service-kit/access/roles'

/** A made-up organisation; the codes belong to nobody. */
export interface SampleOrganisation {
  key: 'northmoor' | 'southvale' | 'coast' | 'specimen' | 'pretend' | 'calder' | 'installation'
  kind: 'contracting-authority' | 'firm' | 'installation'
  name: string
  identifiers: { scheme: string; id: string }[]
}

/** A made-up person who can be signed in with one button, where the issuer offers that. */
export interface SamplePerson {
  /** UUID; also the issuer's name (`sub`) for them, the same over restarts. */
  id: string
  name: string
  email: string
  organisation: SampleOrganisation['key']
  roles: Role[]
  /** What the button says they do. */
  does: string
}

export const sampleOrganisations: readonly SampleOrganisation[] = [
  {
    key: 'northmoor',
    kind: 'contracting-authority',
    name: 'Northmoor Teaching Hospitals NHS Foundation Trust',
    identifiers: [{ scheme: 'GB-NHS', id: 'RZ9' }],
  },
  {
    key: 'southvale',
    kind: 'contracting-authority',
    name: 'Southvale NHS Foundation Trust',
    identifiers: [{ scheme: 'GB-NHS', id: 'RZ8' }],
  },
  {
    key: 'coast',
    kind: 'contracting-authority',
    name: 'Fictional Coast University Hospitals NHS Foundation Trust',
    identifiers: [{ scheme: 'GB-NHS', id: 'RZ7' }],
  },
  {
    key: 'specimen',
    kind: 'contracting-authority',
    name: 'NHS Sample and Specimen Integrated Care Board',
    identifiers: [{ scheme: 'GB-NHS', id: 'QZ9' }],
  },
  {
    key: 'pretend',
    kind: 'contracting-authority',
    name: 'NHS Pretend and Placeholder Integrated Care Board',
    identifiers: [{ scheme: 'GB-NHS', id: 'QZ8' }],
  },
  {
    key: 'calder',
    kind: 'firm',
    name: 'Calder Catheters Ltd',
    identifiers: [{ scheme: 'GB-COH', id: '09999991' }],
  },
  {
    key: 'installation',
    kind: 'installation',
    name: 'This copy of Inroad',
    identifiers: [],
  },
]

const person = (
  number: number,
  name: string,
  organisation: SampleOrganisation['key'],
  roles: Role[],
  does: string,
): SamplePerson => ({
  id: `0197f000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@inroad.example`,
  organisation,
  roles,
  does,
})

export const samplePeople: readonly SamplePerson[] = [
  person(1, 'Bea Buyer', 'northmoor', ['buyer'], 'drafts and publishes for Northmoor'),
  person(2, 'Abe Approver', 'northmoor', ['approver'], 'publishes for Northmoor'),
  person(3, 'Ada Admin', 'northmoor', ['org-admin'], 'looks after who works at Northmoor'),
  person(4, 'Sue Southvale', 'southvale', ['buyer', 'org-admin'], 'buys for Southvale'),
  person(5, 'Sam Supplier', 'calder', ['supplier', 'org-admin'], 'sells catheters'),
  person(6, 'Ana Analyst', 'northmoor', ['analyst'], 'looks at where the money goes'),
  person(7, 'Eli Lead', 'northmoor', ['engagement-lead'], 'runs events and surveys'),
  person(
    8,
    'Olu Operator',
    'installation',
    ['operator', 'org-admin'],
    'looks after this copy of Inroad',
  ),
]
