import { Signal } from '@inroad/messaging/signal'
import { Injectable } from '@nestjs/common'

/** Raised when this process has queued an invitation. Only a hint: the sender looks by itself too. */
@Injectable()
export class InvitationSignal extends Signal {}
