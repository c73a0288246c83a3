/** A list of who exists, as it was last loaded. */
export interface RegisterView {
  register: string
  entries: number
  /** RFC 3339 instant of the newest entry. */
  loadedAt: string
}
