import { ROLES, type Role } from '@inroad/service-kit/access/roles'
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
} from 'class-validator'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export class DelegateDto {
  /** The organisation whose people act for yours. */
  @IsUUID()
  hubId!: string

  @IsArray()
  @ArrayMinSize(1, { message: 'roles: choose at least one' })
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[]

  /** First day, `yyyy-mm-dd`. */
  @Matches(DAY, { message: 'from: give a day, such as 2026-04-01' })
  @IsISO8601({ strict: true }, { message: 'from: give a day, such as 2026-04-01' })
  from!: string

  /** Last day, `yyyy-mm-dd`; until it is ended when left out. */
  @IsOptional()
  @Matches(DAY, { message: 'until: give a day, such as 2027-03-31' })
  @IsISO8601({ strict: true }, { message: 'until: give a day, such as 2027-03-31' })
  until?: string
}
