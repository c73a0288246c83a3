import { FromEnvironment } from '@inroad/service-kit/from-environment'
import { ServiceConfig } from '@inroad/service-kit/service-config'
import { IsInt, Max, Min } from 'class-validator'

/** What the spend service reads from its environment besides what every service reads. */
export class SpendConfig extends ServiceConfig {
  /** The largest spend file that is taken, in megabytes as it arrives. */
  @FromEnvironment('SPEND_LARGEST_FILE_MB', Number)
  @IsInt()
  @Min(1)
  @Max(20_000)
  largestFileMegabytes = 2_500
}
