import { PageCache } from './page-cache.js'

describe('the kept pages', () => {
  it('show an old page while it is drawn anew, once however many ask', async () => {
    const pages = new PageCache()
    pages.keep('/', 'old', { maxAge: 0 })
    let drawn = 0
    let finish: () => void = () => undefined
    const draw = () => {
      drawn++
      return new Promise<void>((resolve) => (finish = resolve))
    }
    pages.renew('/', draw)
    pages.renew('/', draw)
    expect([drawn, pages.get('/')?.html]).toEqual([1, 'old'])
    pages.keep('/', 'new', { maxAge: 10 })
    finish()
    await new Promise(setImmediate)
    pages.renew('/', draw)
    expect([drawn, pages.get('/')?.html]).toEqual([1, 'new'])
  })

  it('keep the old page where drawing it anew fails, and try again', async () => {
    const pages = new PageCache()
    pages.keep('/', 'old', { maxAge: 0 })
    let tries = 0
    const fail = () => Promise.reject(new Error(`try ${++tries}`))
    pages.renew('/', fail)
    await new Promise(setImmediate)
    pages.renew('/', fail)
    expect([tries, pages.get('/')?.html]).toEqual([2, 'old'])
  })
})
