import { assertFencedIn, isLoopback } from './listening-fence.js'

describe('the fence around services nobody signs in to', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('lets a service listen on %s', (host) => {
    expect(() => assertFencedIn(host, false)).not.toThrow()
  })

  it.each(['0.0.0.0', '::', '10.0.0.1', '128.0.0.1', 'inroad.example', '127.0.0.1.evil.example'])(
    'refuses %s and says why',
    (host) => {
      expect(isLoopback(host)).toBe(false)
      expect(() => assertFencedIn(host, false)).toThrow(/loopback only.*INROAD_INNER_NETWORK/)
    },
  )

  it('lets a container listen for its inner network, when told that it is one', () => {
    expect(() => assertFencedIn('0.0.0.0', true)).not.toThrow()
  })
})
