import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { type Caller, MaybeCaller } from '@inroad/service-kit/access/caller'
import { Controller, Get, Param, Query } from '@nestjs/common'
import { FindAuthoritiesDto } from './authorities.dto.js'
import type { AuthorityPage, AuthorityView } from './authority.view.js'
import { findAuthorities } from './find-authorities.query.js'
import { oneAuthority } from './one-authority.query.js'

/** Who pays: contracting authorities by their ODS code. */
@Controller('authorities')
@Anyone()
export class AuthoritiesController {
  constructor(private readonly transactions: Transactions) {}

  /** By name or ODS code, in the order of their names. */
  @Get()
  find(@Query() query: FindAuthoritiesDto): Promise<AuthorityPage> {
    return this.transactions.run((tx) => findAuthorities(tx, query))
  }

  /** One, with those before and after it. */
  @Get(':code')
  one(
    @Param('code') code: string,
    @MaybeCaller() caller: Caller | undefined,
  ): Promise<AuthorityView> {
    return this.transactions.run((tx) => oneAuthority(tx, code, caller))
  }
}
