import { seedBuiltInAuthorities, seedBuiltInCodes } from '@inroad/codelists/seed-built-in'
import { Transactions } from '@inroad/database/transactions'
import { Injectable, type OnModuleInit } from '@nestjs/common'

/** The lists that come with Inroad, before the first procurement is made searchable by them. */
@Injectable()
export class SeedCodeLists implements OnModuleInit {
  constructor(private readonly transactions: Transactions) {}

  async onModuleInit(): Promise<void> {
    await this.transactions.run(async (tx) => {
      await seedBuiltInCodes(tx)
      await seedBuiltInAuthorities(tx)
    })
  }
}
