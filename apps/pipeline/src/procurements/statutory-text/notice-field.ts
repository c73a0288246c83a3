/** One field of a notice as the form on Find a Tender asks for it, ready to be copied. */
export interface NoticeField {
  /** Heading of the part of the form. */
  section: string
  /** Label of the field. */
  label: string
  /** Text to copy; absent when it has not been stated. */
  value?: string
  /** The notice needs it, and it has not been stated. */
  missing: boolean
  /** What to do about it, or where it comes from. */
  hint?: string
}

interface More {
  hint?: string
  /** The notice goes without. */
  optional?: boolean
}

/** The fields of one part of the form. */
export function part(section: string) {
  return (label: string, value: string | undefined, more: More = {}): NoticeField => {
    const { hint, optional = false } = more
    const stated = value !== undefined && value !== ''
    return {
      section,
      label,
      ...(stated && { value }),
      missing: !stated && !optional,
      ...(hint !== undefined && { hint }),
    }
  }
}

export type Part = ReturnType<typeof part>

/** What Find a Tender knows of the authority that signs in there. */
export const FROM_ACCOUNT = 'Find a Tender fills this in from your organisation’s account.'
export const NOT_KEPT = 'This is not kept here. Give it on Find a Tender.'
