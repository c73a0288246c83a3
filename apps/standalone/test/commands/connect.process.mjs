// A command that only takes its database, says which, and holds it until told to let go.
import process from 'node:process'
import { connectForCommand } from '@inroad/standalone/commands/connection'

try {
  const { url, rabbitmqUrl, close } = await connectForCommand()
  process.stdout.write(`connected ${JSON.stringify({ url, rabbitmqUrl })}\n`)
  process.stdin.once('data', () => {
    process.stdin.destroy()
    void close()
  })
} catch (error) {
  process.stdout.write(`failed ${JSON.stringify({ fault: error.fault, message: error.message })}\n`)
}
