import { counted } from '../../../kit/how-long.js'
import { share } from '../scope/showing.js'

/** The SME share in parts. */
export const breakdownText = {
  leads: {
    category:
      'What the spend was for, by the expense types of the files. Categories differ in how many SMEs there are to buy from.',
    route:
      'How suppliers came to their contracts, where award notices tell. Health care bought under the Provider Selection Regime and NHS Supply Chain are routes of their own.',
    organisation: 'Organisations side by side. Circles are others of the same kind.',
    region: 'By the region of the organisation that paid.',
    month: 'Month by month. Months in which a file is missing show little or nothing.',
  },
  first: {
    category: 'Category',
    route: 'Route',
    organisation: 'Organisation',
    region: 'Region',
    month: 'Month',
  },
  charts: {
    category: 'SME, not SME and not known by category',
    route: 'SME, not SME and not known by route to market',
    organisation: 'SME, not SME and not known by organisation',
    region: 'SME, not SME and not known by region',
    month: 'SME share by month',
    peers: (name: string, kind: string) =>
      `SME share of ${name} among organisations of kind ${kind}`,
  },
  described: (name: string, words: string) => `${name}: ${words}`,
  largest: (shown: number, all: number) =>
    shown < all ? `The ${counted(shown, 'largest part')} of ${all}; the table has all.` : '',
  apart: {
    heading: 'NHS Supply Chain, apart',
    body: (amount: string) =>
      `${amount} went to NHS Supply Chain. It is neither an SME nor left out as if it were no trade: it is a route of its own, in no part of the share. What its own suppliers are is told by its yearly return.`,
    link: 'See indirect spend',
    rows: 'see payments to NHS Supply Chain',
  },
  peers: {
    own: (name: string, value: string) => `${name}: ${value}`,
    notYet: (name: string) => `${name} has not yet a figure, so it has no place among its peers.`,
    place: (place: number, of: number) =>
      `Place ${place} of ${of} by SME share, the highest first.`,
    figures: (figures: number, all: number, kind: string) =>
      `Of ${counted(all, 'organisation')} of kind ${kind} here, ${figures} have a figure; the others have not yet.`,
    quartiles: (lower: number, median: number, upper: number) =>
      `Half of them lie between ${share(lower)} and ${share(upper)}; the middle one has ${share(median)}.`,
  },
  several: 'followed by several, so it stays by itself',
  total: 'All together',
  caption: (title: string) => `${title}, in pounds`,
  nothing: 'Nothing was spent with third parties.',
} as const
