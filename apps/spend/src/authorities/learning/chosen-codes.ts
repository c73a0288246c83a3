import type { AnnouncedAuthority } from './announcement.js'

/** An authority that is here, and the organisation it was announced as, if it was. */
export interface HeldCode {
  code: string
  organisationId: string | null
}

/**
 * The one code by which each is kept: the one it has here already, else one that a file has named,
 * else its first. Pure.
 */
export function chosenCodes(
  announced: readonly AnnouncedAuthority[],
  held: readonly HeldCode[],
): (AnnouncedAuthority & { code: string })[] {
  const ownCode = new Map(held.map(({ code, organisationId }) => [organisationId, code]))
  const unclaimed = new Set(
    held.filter((one) => one.organisationId === null).map((one) => one.code),
  )
  const taken = new Set<string>()
  return announced.flatMap((one) => {
    const code =
      ownCode.get(one.organisationId) ??
      one.codes.find((known) => unclaimed.has(known)) ??
      one.codes[0]
    if (code === undefined || taken.has(code)) return []
    taken.add(code)
    return [{ ...one, code }]
  })
}
