import { Links } from './links.js'

const id = '0198f3a2-7000-7000-8000-3f6f0a2b7c11'
const secret = 'a secret that is long enough for this'
const links = new Links('https://inroad.example/nhs', secret)
const tokenOf = (url: string) => url.split('/').at(-1) ?? ''

describe('links in mails', () => {
  it('begin with the public address, path and all', () => {
    expect(links.confirmUrl('abc')).toBe('https://inroad.example/nhs/subscriptions/confirm/abc')
    expect(links.unsubscribeUrl(id)).toMatch(
      /^https:\/\/inroad\.example\/nhs\/subscriptions\/unsubscribe\/[\w-]{64}$/,
    )
  })

  it('to unsubscribe lead back to their subscription', () => {
    expect(links.unsubscribing(tokenOf(links.unsubscribeUrl(id)))).toEqual({ subscriptionId: id })
  })

  it('to unsubscribe are good for one subscription and one secret', () => {
    const token = tokenOf(links.unsubscribeUrl(id))
    const other = new Links('https://inroad.example', `${secret}!`)
    expect(other.unsubscribing(token)).toBeUndefined()
    const last = token.endsWith('A') ? 'B' : 'A'
    expect(links.unsubscribing(`${token.slice(0, -1)}${last}`)).toBeUndefined()
    expect(links.unsubscribing(`B${token.slice(1)}`)).toBeUndefined()
    expect(links.unsubscribing(token.slice(0, -1))).toBeUndefined()
    expect(links.unsubscribing('')).toBeUndefined()
  })
})
