import { categorise, categoriesOf } from './categorise.js'
import { CATEGORY_RULES, type CategoryRules } from './category-rules.js'

const RULES = CATEGORY_RULES.get('categories.v1') as CategoryRules

describe('the category of an expense type', () => {
  it.each([
    ['Drugs', 'Medicines'],
    ['PHARMACY INVOICES', 'Medicines'],
    ['Income Tax Paye', 'Pay, tax and finance'],
    ['C&M-GMS Global Sum', 'Primary care'],
    ['Hcare Srv Rec NHS Trust-Contract Baseline', 'Health and social care'],
    ['Agency Nurse - Band 5', 'Agency and bank staff'],
    ['Bank Nurse - Band 2', 'Agency and bank staff'],
    ['M.R.I. Scans', 'Tests and imaging'],
    ['I.C.T Hardware', 'IT and telephones'],
    ['IT SERVICES', 'IT and telephones'],
    ['Electricity', 'Buildings, energy and rates'],
    ['Ext Contr Laundry', 'Catering, cleaning and site services'],
    ['Consultancy Fees', 'Professional services'],
    ['Patient Transport Contract', 'Transport'],
    ['Med & Surg Equip General', 'Clinical supplies and equipment'],
    ['Books  Journals & Subscr', 'Office, training and research'],
    ['Contr Other External', 'Other'],
    [' - ', 'Not stated'],
  ])('%s is %s', (type, category) => {
    expect(categorise(type, RULES)).toBe(category)
  })

  it('does not take the middle of a word for its beginning', () => {
    expect(categorise('Unstocked', RULES)).toBe('Other')
  })

  it('is one of sixteen or fewer', () => {
    expect(new Set(categoriesOf(RULES)).size).toBeLessThanOrEqual(16)
  })
})
