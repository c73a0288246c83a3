import { ROLES, type Role } from '@inroad/service-kit/access/roles'
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsFQDN,
  IsIn,
  IsUUID,
  ValidateIf,
} from 'class-validator'

export class AskToJoinDto {
  @IsUUID()
  organisationId!: string
}

export class DecideDto {
  @IsBoolean()
  approve!: boolean

  /** What the person may do from now on; only read when approved. */
  @ValidateIf(({ approve }: DecideDto) => approve)
  @IsArray()
  @ArrayMinSize(1, { message: 'roles: choose at least one' })
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles?: Role[]
}

export class EmailDomainsDto {
  /** Whoever has an address there is shown this organisation; it grants nothing. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsFQDN({}, { each: true, message: 'domains: give the part after the @, such as example.nhs.uk' })
  domains!: string[]
}
