import { accountsSay } from './accounts-category.js'

describe('a category of accounts at Companies House', () => {
  it.each([
    'MICRO ENTITY',
    'Small',
    'TOTAL EXEMPTION FULL',
    'UNAUDITED ABRIDGED',
    'total-exemption-small',
  ])('%s is evidence of an SME, less sure than a statement with figures', (category) => {
    const said = accountsSay({ category })
    expect(said?.status).toBe('sme')
    expect(said?.confidence).toBeLessThan(0.8)
  })

  it.each(['FULL', 'GROUP', 'MEDIUM', 'AUDIT EXEMPTION SUBSIDIARY'])(
    '%s leaves it open',
    (category) => {
      expect(accountsSay({ category })?.status).toBe('unknown')
    },
  )

  it('of a small firm with a parent leaves it open', () => {
    const said = accountsSay({ category: 'SMALL', parent: '00000009' })
    expect(said).toMatchObject({ status: 'unknown', says: expect.stringContaining('group') })
  })

  it.each(['DORMANT', 'NO ACCOUNTS FILED', 'ACCOUNTS TYPE NOT AVAILABLE', '', 'constructor'])(
    '"%s" says nothing',
    (category) => {
      expect(accountsSay({ category })).toBeUndefined()
    },
  )
})
