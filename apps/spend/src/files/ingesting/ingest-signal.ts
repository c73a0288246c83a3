import { Signal } from '@inroad/messaging/signal'
import { Injectable } from '@nestjs/common'

/** Raised when this process has left a file to be read. Only a hint. */
@Injectable()
export class IngestSignal extends Signal {}
