/** The first page about the SME share. */
export const overviewText = {
  lead: 'How much of what NHS organisations pay goes directly to small and medium enterprises (SMEs), from the spend files they publish. Every figure leads to the payments behind it.',
  chart: (who: string) => `Direct spend with third parties, in parts: ${who}`,
  described: (parts: readonly string[]) => parts.join('; '),
  partOf: (name: string, percent: string) => `${name}: ${percent}`,
  bar: 'Spend',
  table: {
    heading: 'In pounds',
    caption: 'Direct spend by what is known of who was paid',
    columns: ['Who was paid', 'Pounds', 'Part'],
    outside: 'Outside the share',
    outsideLead:
      'Not counted as spend with third parties: what goes to the NHS itself, to government, to pensions and tax, and to people. NHS Supply Chain is shown apart: it buys from many firms, of which its own returns tell.',
    outsideCaption: 'Spend outside the share',
    outsideColumns: ['Who was paid', 'Pounds'],
    total: 'Third-party spend',
    totalOutside: 'Outside the share, all together',
  },
} as const
