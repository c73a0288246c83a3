import { onThisMachine } from './on-this-machine.js'

describe('an address on this machine', () => {
  it.each([
    'http://localhost:3000/identity',
    'http://127.0.0.1',
    'http://[::1]:3000',
    'http://inroad.localhost',
  ])('is %s', (url) => expect(onThisMachine(url)).toBe(true))

  it.each([
    'https://inroad.example',
    'http://localhost.example',
    'http://10.0.0.1',
    'http://notlocalhost',
  ])('is not %s', (url) => expect(onThisMachine(url)).toBe(false))
})
