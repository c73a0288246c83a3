import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { LIFETIME } from '@inroad/service-kit/access/access-tokens'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Post } from '@nestjs/common'
import { ukDay } from '../uk-day.js'
import { beginSignIn } from './begin-sign-in.js'
import { chosenPlace } from './chosen-place.js'
import { currentSignIn, endSignIn } from './current-sign-in.js'
import { ABSOLUTE_HOURS, IDLE_MINUTES } from './limits.js'
import { placesToAct } from './places-to-act.query.js'
import { AccessTokenDto, SignInDto } from './sign-in.dto.js'
import type { AccessTokenView, PublishedKeys, SignInView } from './sign-in.view.js'
import { AccessSigner } from './tokens/access-signer.js'
import { IdTokens } from './tokens/id-tokens.js'

/** A handle is no access token, so it has a header of its own. */
const HANDLE = 'inroad-sign-in'

/** From the identity that a provider proves to the access token that services believe. */
@Anyone()
@Controller()
export class SignInController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly idTokens: IdTokens,
    private readonly signer: AccessSigner,
  ) {}

  @Post('sign-ins')
  @Header('Cache-Control', 'no-store')
  async begin(@Body() { idToken, nonce }: SignInDto): Promise<SignInView> {
    const identity = await this.idTokens.verify(idToken, nonce)
    const now = this.clock.now()
    const begun = await this.transactions.run((tx) => beginSignIn(tx, { identity, idToken, now }))
    return { ...begun, idleMinutes: IDLE_MINUTES, absoluteHours: ABSOLUTE_HOURS }
  }

  @Delete('sign-ins/current')
  @HttpCode(204)
  async end(@Headers(HANDLE) handle: string | undefined): Promise<void> {
    await this.transactions.run((tx) => endSignIn(tx, handle, this.clock.now()))
  }

  @Post('access-tokens')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async accessToken(
    @Headers(HANDLE) handle: string | undefined,
    @Body() choice: AccessTokenDto,
  ): Promise<AccessTokenView> {
    const now = this.clock.now()
    const { person, memberships } = await this.transactions.run(async (tx) => {
      const person = await currentSignIn(tx, handle, now)
      return { person, memberships: await placesToAct(tx, person.id, ukDay(now)) }
    })
    const place = chosenPlace(memberships, choice)
    const { organisation, roles = [] } = place ?? {}
    const via = place?.via?.id
    const accessToken = await this.signer.sign({ personId: person.id, organisation, roles, via })
    const granted = { ...(organisation && { organisation }), ...(via && { via }), roles }
    return {
      accessToken,
      tokenType: 'Bearer',
      expiresIn: LIFETIME,
      person,
      ...granted,
      memberships,
    }
  }

  /** What every service checks access tokens with. */
  @Get('.well-known/jwks.json')
  @Header('Cache-Control', 'public, max-age=300')
  async keys(): Promise<PublishedKeys> {
    return this.signer.publicKeys as PublishedKeys
  }
}
