/** What forms of this journey say of what was typed. */
export const formText = {
  parts: { day: 'Day', month: 'Month', year: 'Year' },
  notADay: 'Enter a real date, such as 14 9 2026',
  notATime: 'Enter the time as people in the UK read it, such as 12:00 or 5pm',
  timeWithoutDay: 'Enter the date as well as the time',
  notAnAmount: 'Enter an amount in pounds before VAT, such as 240,000',
  noTitle: 'Enter a title',
  amountWithoutChoice: 'Choose whether the value is stated',
  notDays: 'Enter a whole number of days from 0 to 365',
  neitherAndMore: 'Choose who it suits, or choose neither',
  notAnAddress: (line: string) =>
    `Begin each line with the address of the document: “${line}” has none`,
  endBeforeStart: 'The end must not come before the start',
} as const
