import { Signal } from '@inroad/messaging/signal'
import { Injectable } from '@nestjs/common'

/** Raised when this process has left a job for the fan-out worker. Only a hint. */
@Injectable()
export class FanOutSignal extends Signal {}
