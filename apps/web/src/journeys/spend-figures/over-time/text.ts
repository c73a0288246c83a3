/** The SME share year by year. */
export const overTimeText = {
  lead: 'The SME share in each financial year. An empty mark is not yet a figure: too little of that year is known.',
  chosen: (who: string, from: string, to: string) => `${who}, ${from} to ${to}`,
  chart: (who: string) => `SME share over the years: ${who}`,
  point: (year: string, value: string) => `${year}: ${value}`,
  caption: 'The SME share year by year, in pounds',
  first: 'Financial year',
  change: 'Change, percentage points',
  total: 'All these years',
  noTarget: 'No target is set.',
  setTarget: 'Set a target',
} as const
