/** A ledger's own number before the name: `001450NHS SUPPLY CHAIN`, `NHS0000RJ701 : ST GEORGES`. */
const CODE_IN_FRONT =
  /^(?:\d{5,}(?=[A-Z])|[A-Z]{0,4}\d{3,}[A-Z0-9]{0,10}\s*[:|]\s*|\d{5,}\s*[-:]?\s+)/

/** A number pasted behind it: `KINGS COLLEGE LONDON:03529700`, `ACME LTD (01234567)`. */
const NUMBER_BEHIND = /\s*(?::\s*[A-Z]{0,3}\d{4,10}|\(\s*(?:NO\.?\s*)?[A-Z]{0,2}\d{6,10}\s*\))\s*$/

/** A name in capitals without the codes that ledgers write into it. */
export function withoutCodes(name: string): string {
  const bare = name.replace(CODE_IN_FRONT, '').replace(NUMBER_BEHIND, '').trim()
  return /[A-Z]{2}/.test(bare) ? bare : name
}

const COMPANY = /(?:^|[^A-Z0-9])((?:SC|NI|OC|SO|NC|RC|IP|SL|LP|CE|CS|FC)\d{6}|\d{8})(?:[^A-Z0-9]|$)/

/** The company number written into a name, in the eight characters of its register. */
export function companyNumberIn(name: string): string | undefined {
  return COMPANY.exec(name.toUpperCase())?.[1]
}
