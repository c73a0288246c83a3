import { familiarity, mapHeader } from './map-header.js'

describe('a header', () => {
  it.each([
    ['Entity, Date, Supplier, Amount', { authority: 0, paidOn: 1, supplier: 2, amount: 3 }],
    ['DATE PAID, vendor_name, Amount (£)', { paidOn: 0, supplier: 1, amount: 2 }],
    ['Payment-Date, Suplier, Ammount', { paidOn: 0, supplier: 1, amount: 2 }],
    ['Data, Supplier, Â£', { paidOn: 0, supplier: 1, amount: 2 }],
    ['Date, Supplier Number, Supplier, Amount', { paidOn: 0, supplier: 2, amount: 3 }],
    ['Date, Supplier, Amount, VAT Amount', { paidOn: 0, supplier: 1, amount: 2 }],
    ['Invoice Date, Supplier, Net Amount', { paidOn: 0, supplier: 1, amount: 2 }],
    [
      'Invoice Date, Date Paid, Supplier, Amount',
      { invoiceOn: 0, paidOn: 1, supplier: 2, amount: 3 },
    ],
    [
      'Transaction Type, Their Reference, Date, Supplier, Amount',
      { transactionNumber: 1, paidOn: 2, supplier: 3, amount: 4 },
    ],
    ['Transaction Date, Supplier, Amount', { paidOn: 0, supplier: 1, amount: 2 }],
    [
      'Supplier, Postcode, Company No., PPON',
      { supplier: 0, postCode: 1, companyNumber: 2, ppon: 3 },
    ],
    ['Month, Period, Department Family', {}],
  ])('%s is understood', (header, columns) => {
    expect(mapHeader(header.split(', '))).toEqual(columns)
  })

  it('gives no column two meanings and no field two columns', () => {
    const columns = mapHeader(['Amount', 'Amount', 'Total amount', 'Supplier', 'Supplier name'])
    expect(columns).toEqual({ amount: 0, supplier: 3 })
  })

  it('is not seen in cells of a payment', () => {
    const cells = ['Department of Finance and Cakes', '02/04/2020', 'Alder Bakery Ltd', '1,234.00']
    expect(cells.map(familiarity)).toEqual([0, 0, 0, 0])
  })
})
