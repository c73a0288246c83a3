import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator'
import { PAYEE_KINDS, type PayeeKind } from '../payee-kind.js'

const ONE_LINE = /^[^\p{Cc}\p{Cs}]*$/u

export class DecidePayeeDto {
  /** accept: the payee is this one; reject: it is not; kind: what sort of payee it is. */
  @IsIn(['accept', 'reject', 'kind'])
  decision!: 'accept' | 'reject' | 'kind'

  /** The proposal accepted or rejected. Rejecting without one rejects all, and the match in force. */
  @IsOptional()
  @IsInt()
  @Min(1)
  registerEntryId?: number

  /** Accepting a supplier that is known already, in place of a proposal. */
  @IsOptional()
  @IsUUID()
  supplierId?: string

  /** Needed for `kind`. */
  @IsOptional()
  @IsIn(PAYEE_KINDS)
  kind?: PayeeKind

  @IsOptional()
  @IsString()
  @MaxLength(300)
  @Matches(ONE_LINE, { message: 'reason: write it in one line' })
  reason?: string
}

export class SplitSupplierDto {
  /** Spellings that are somebody else's. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID('all', { each: true })
  payeeIds!: string[]

  /** Why; kept with the decision and published with it. */
  @IsString()
  @MinLength(3)
  @MaxLength(300)
  @Matches(ONE_LINE, { message: 'reason: write it in one line' })
  reason!: string
}

export class MergeSupplierDto {
  /** Who remains. */
  @IsUUID()
  intoSupplierId!: string

  @IsString()
  @MinLength(3)
  @MaxLength(300)
  @Matches(ONE_LINE, { message: 'reason: write it in one line' })
  reason!: string
}
