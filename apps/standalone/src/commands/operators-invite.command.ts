import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { inviteOperator } from '@inroad/organisations/bootstrap/invite-operator'
import type { Command } from 'commander'
import { withService } from './services/each-service.js'

const OWNER = 'organisations'

/** `inroad operators invite <email>`: how the first operator comes in, and there is no other way. */
export function registerOperatorsInvite(program: Command): void {
  program
    .command('operators')
    .description('look after who looks after this copy of Inroad')
    .command('invite')
    .description('print the link by which somebody who can sign in becomes an operator')
    .argument('<email>', 'whom it is for; nothing is sent')
    .option(
      '--public-url <address>',
      'where people reach Inroad',
      process.env['PUBLIC_URL'] ?? 'http://localhost:3000',
    )
    .action(async (email: string, { publicUrl }: { publicUrl: string }) => {
      const link = await invite(email, publicUrl)
      process.stdout.write(`${link}\nIt works once, for 7 days. Hand it to nobody else.\n`)
    })
}

function invite(email: string, publicUrl: string): Promise<string> {
  return withService(OWNER, (source) =>
    new Transactions(source).run((tx) =>
      inviteOperator(tx, new Outbox(new Wake(source, OWNER)), {
        email,
        publicUrl,
        now: new Date(),
      }),
    ),
  )
}
