/**
 * A condition on row `s` of subscriptions: it is confirmed, or what took its place is. Its owner never
 * stopped wanting to hear. Not true where there is no row.
 */
export const goesOn = (s: string): string => `
  coalesce(${s}.state = 'confirmed' or (
    select h.state from subscriptions h where h.id = ${s}.successor_id) = 'confirmed', false)`
