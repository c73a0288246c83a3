import { assertFencedIn, isLoopback } from './listening-fence.js'

const alone = { innerNetwork: false, knowsKeys: false }

describe('the fence around services', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('lets a service listen on %s', (host) => {
    expect(() => assertFencedIn(host, alone)).not.toThrow()
  })

  it.each(['0.0.0.0', '::', '10.0.0.1', '128.0.0.1', 'inroad.example', '127.0.0.1.evil.example'])(
    'refuses %s and says why',
    (host) => {
      expect(isLoopback(host)).toBe(false)
      expect(() => assertFencedIn(host, alone)).toThrow(/loopback only.*INROAD_INNER_NETWORK/)
    },
  )

  it('lets a container listen for its inner network, when told that it is one', () => {
    const container = { innerNetwork: true, knowsKeys: true }
    expect(() => assertFencedIn('0.0.0.0', container)).not.toThrow()
  })

  it('does not let a container listen that cannot tell who asks', () => {
    const container = { innerNetwork: true, knowsKeys: false }
    expect(() => assertFencedIn('0.0.0.0', container)).toThrow(/ACCESS_KEYS_URL is not set/)
  })

  it('does not take keys for a fence', () => {
    const open = { innerNetwork: false, knowsKeys: true }
    expect(() => assertFencedIn('0.0.0.0', open)).toThrow(/loopback only/)
  })
})
