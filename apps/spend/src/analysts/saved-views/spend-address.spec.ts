import { isSpendAddress } from './spend-address.js'

describe('the address of a page about spend', () => {
  it.each(['/spend', '/spend?fy=2020', '/spend/figures?org=RQM&fy=2020', '/spend/a%20b/c'])(
    'is %s',
    (address) => {
      expect(isSpendAddress(address)).toBe(true)
    },
  )

  it.each([
    '',
    'spend',
    '/spending',
    '/opportunities',
    '//evil.example/spend',
    '/spend//evil.example',
    'https://evil.example/spend',
    '/spend/../sign-in',
    '/spend/./x',
    '/spend/%2e%2e/sign-in',
    '/spend/%2E%2E%2fsign-in',
    '/spend\\evil.example',
    '/spend?x=\n',
    '/spend#<script>',
    '/spend?q="onmouseover=',
    'javascript:alert(1)',
    `/spend?${'x'.repeat(2000)}`,
    7,
    undefined,
    ['/spend'],
  ])('is not %j', (address) => {
    expect(isSpendAddress(address)).toBe(false)
  })
})
