import { AbstractLogger } from 'typeorm'

/** TypeORM would print failed migrations past our log; whoever runs them gets the error itself. */
export class QuietLogger extends AbstractLogger {
  protected override writeLog(): void {
    return
  }
}
