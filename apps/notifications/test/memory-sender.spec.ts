import { emailSenderContract } from './email-sender.contract.js'
import { MemorySender } from './memory-sender.js'

emailSenderContract('MemorySender', async () => {
  const sender = new MemorySender()
  return {
    sender,
    server: async (mode) => {
      sender.mode = mode
    },
    arrived: () => sender.arrived.map(({ messageId }) => messageId),
  }
})
