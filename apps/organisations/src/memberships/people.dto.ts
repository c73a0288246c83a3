import { ROLES, type Role } from '@inroad/service-kit/access/roles'
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator'

export class SetRolesDto {
  /** What the person may do from now on; at least one. */
  @IsArray()
  @ArrayMinSize(1, { message: 'roles: choose at least one' })
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[]
}

export class DisablePersonDto {
  /** True closes the account and ends every sign-in; false opens it again. */
  @IsBoolean()
  disabled!: boolean
}
