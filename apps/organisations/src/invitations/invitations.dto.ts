import { ROLES, type Role } from '@inroad/service-kit/access/roles'
import { normaliseEmail } from '@inroad/service-kit/email-address'
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, ValidateBy } from 'class-validator'
import { isSecret } from '../sign-in/secret-token.js'

/** One mail address, and not two: a comma or a line break would make another recipient. */
function IsOneAddress(): PropertyDecorator {
  return ValidateBy({
    name: 'isOneAddress',
    validator: {
      validate: (value) => typeof value === 'string' && normaliseEmail(value) !== undefined,
      defaultMessage: () => 'email: give one address, such as name@example.nhs.uk',
    },
  })
}

export class InviteDto {
  @IsOneAddress()
  email!: string

  /** What the person may do once they accept. */
  @IsArray()
  @ArrayMinSize(1, { message: 'roles: choose at least one' })
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[]
}

export class InvitationTokenDto {
  /** The last part of the link in the mail. */
  @ValidateBy({
    name: 'isToken',
    validator: {
      validate: isSecret,
      defaultMessage: () => 'token: give the last part of the link, whole',
    },
  })
  token!: string
}
