/** The form in which ODS codes are kept: `rqm ` is `RQM`. */
export function authorityCode(code: string): string {
  return code.trim().toUpperCase()
}

const SCHEME = 'GB-NHS:'

/** ODS codes among identifiers written `GB-NHS:RQM`, as access tokens carry them. */
export function odsCodes(identifiers: readonly string[]): string[] {
  return identifiers.flatMap((one) =>
    one.startsWith(SCHEME) ? [authorityCode(one.slice(SCHEME.length))] : [],
  )
}
