import { FrameReader, isBasicAck } from './amqp-frames.js'

/** A frame on channel 1, written by hand after section 2.3.5 of AMQP 0-9-1. */
function frame(type: number, payload: number[]): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(payload.length)
  return Buffer.concat([Buffer.from([type, 0, 1]), size, Buffer.from([...payload, 0xce])])
}

const ACK = frame(1, [0, 60, 0, 80, 0, 0, 0, 0, 0, 0, 0, 1, 0])
const DELIVER = frame(1, [0, 60, 0, 60, 0])
const BODY = frame(3, [0, 60, 0, 80])

describe('FrameReader', () => {
  it('finds the same frames however the bytes are cut', () => {
    const bytes = Buffer.concat([ACK, DELIVER, BODY])
    for (let at = 0; at <= bytes.length; at += 1) {
      const reader = new FrameReader()
      const frames = [...reader.read(bytes.subarray(0, at)), ...reader.read(bytes.subarray(at))]
      expect(frames).toEqual([ACK, DELIVER, BODY])
    }
  })
})

describe('isBasicAck', () => {
  it('tells basic.ack from another method and from a body of the same bytes', () => {
    expect([ACK, DELIVER, BODY].map(isBasicAck)).toEqual([true, false, false])
  })
})
