/** An organisation's identifier: OCDS `identifier.scheme` and `identifier.id`. */
export interface OrganisationIdentifier {
  scheme: string
  id: string
}

interface Scheme {
  /** Whose register it is. */
  register: string
  pattern: RegExp
  /** Puts back what people leave out; the id comes in capitals and without spaces. */
  tidy?: (id: string) => string
}

/** The schemes that UK notices use (org-id.guide, and the Cabinet Office's own). */
export const IDENTIFIER_SCHEMES: Readonly<Record<string, Scheme>> = {
  'GB-PPON': {
    register: 'Find a Tender, public procurement organisation number',
    pattern: /^[A-Z]{4}-[0-9]{4}-[A-Z]{4}$/,
    tidy: (id) => id.replace(/^([A-Z]{4})-?([0-9]{4})-?([A-Z]{4})$/, '$1-$2-$3'),
  },
  'GB-COH': {
    register: 'Companies House',
    pattern: /^([0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z])$/,
    tidy: (id) => (/^\d+$/.test(id) ? id.padStart(8, '0') : id),
  },
  // ODS codes are also held by private providers: one of these proves nothing about the NHS.
  'GB-NHS': { register: 'NHS Organisation Data Service', pattern: /^[A-Z0-9]{3,6}$/ },
  'GB-CHC': { register: 'Charity Commission, England and Wales', pattern: /^[1-9][0-9]{5,6}$/ },
  'GB-SC': {
    register: 'Scottish Charity Regulator',
    pattern: /^SC[0-9]{6}$/,
    tidy: (id) => id.replace(/^(?=\d{6}$)/, 'SC'),
  },
  'GB-NIC': {
    register: 'Charity Commission for Northern Ireland',
    pattern: /^NIC[0-9]{6}$/,
    tidy: (id) => id.replace(/^(?=\d{6}$)/, 'NIC'),
  },
  'GB-UKPRN': { register: 'UK Register of Learning Providers', pattern: /^1[0-9]{7}$/ },
  'GB-MPR': { register: 'Mutuals Public Register', pattern: /^[0-9]{1,6}[A-Z]{0,2}$/ },
  'GB-GOR': { register: 'Government registers', pattern: /^[A-Z]{1,3}[0-9]{1,6}$/ },
  'GB-LAE': { register: 'Local authorities in England', pattern: /^[A-Z]{3,4}$/ },
  'GB-ONS': { register: 'Office for National Statistics', pattern: /^[A-Z][0-9]{8}$/ },
}

/** Ids that say by their form that they belong to a register other than the one named. */
const TELLING: [RegExp, string][] = [
  [/^SC\d{6}$/, 'GB-SC'],
  [/^NIC\d{6}$/, 'GB-NIC'],
]

/**
 * One spelling for identifiers that mean the same: capitals, no spaces, leading zeros and hyphens
 * put back, a Scottish or Northern Irish charity moved out of `GB-CHC`. Unknown schemes keep their
 * id but for outer spaces.
 */
export function normaliseIdentifier(scheme: string, id: string): OrganisationIdentifier {
  const named = scheme.trim().toUpperCase()
  const known = schemeOf(named)
  if (!known) return { scheme: named, id: id.trim() }
  const bare = id.replace(/\s+/g, '').toUpperCase()
  const telling = named === 'GB-CHC' ? TELLING.find(([form]) => form.test(bare))?.[1] : undefined
  return { scheme: telling ?? named, id: known.tidy?.(bare) ?? bare }
}

/** Whether a scheme is known and the id, once normalised, has its form. */
export function isValidIdentifier(scheme: string, id: string): boolean {
  const normal = normaliseIdentifier(scheme, id)
  return schemeOf(normal.scheme)?.pattern.test(normal.id) ?? false
}

function schemeOf(scheme: string): Scheme | undefined {
  return Object.hasOwn(IDENTIFIER_SCHEMES, scheme) ? IDENTIFIER_SCHEMES[scheme] : undefined
}
