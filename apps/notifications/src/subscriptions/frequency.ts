/** How often a subscription may write: when it happens, or all of it at 7 in the morning. */
export const FREQUENCIES = ['at-once', 'daily', 'weekly'] as const

export type Frequency = (typeof FREQUENCIES)[number]
