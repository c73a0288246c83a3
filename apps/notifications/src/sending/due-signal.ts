import { Signal } from '@inroad/messaging/signal'
import { Injectable } from '@nestjs/common'

/**
 * Raised when this process has queued deliveries, so that they need not wait for the next look:
 * `afterCommit(tx, signal.raise)`. Only a hint; other processes' deliveries are found by looking.
 */
@Injectable()
export class DueSignal extends Signal {}
