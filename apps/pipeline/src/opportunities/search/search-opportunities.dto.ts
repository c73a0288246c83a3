import { parseCpvPrefix } from '@inroad/codelists/cpv'
import { Transform, Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator'
import { IsRegion, IsText } from '../../procurements/input/fact-rules.js'
import { rule } from '../../procurements/input/rule.js'

/** `open`: in planning or out to tender, and its date has not passed. */
export const STAGES = ['open', 'planning', 'tender', 'closed', 'all'] as const
export type SearchStage = (typeof STAGES)[number]

export const SORTS = ['newest', 'closing-soonest', 'value-highest', 'relevance'] as const
export type Sort = (typeof SORTS)[number]

const AMOUNT = { message: 'write pounds in digits, such as 240000 or 2500.50' }
const DAY = { message: 'write the day as year, month and day, such as 2026-09-14' }

/** What one searches for. All must hold; of several codes or regions, one is enough. */
export class SearchOpportunitiesDto {
  /** As in any search: all of them, "in quotation marks" together, `or`, `-without`. */
  @IsOptional()
  @IsText(200)
  words?: string

  /** True: searches for the words as they are, though nothing has them. */
  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  exact = false

  /** CPV codes, or their leading digits. */
  @IsOptional()
  @AsList()
  @IsArray()
  @ArrayMaxSize(50)
  @IsCpv({ each: true })
  cpv: string[] = []

  /** ITL codes. What is for a wider region around one is found too. */
  @IsOptional()
  @AsList()
  @IsArray()
  @ArrayMaxSize(50)
  @IsRegion({ each: true })
  region: string[] = []

  /** Whether what states no region is found too. */
  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  regionNotStated = true

  /** Pounds; of the whole, or of a lot. */
  @IsOptional()
  @Matches(/^\d{1,13}(\.\d{1,2})?$/, AMOUNT)
  valueMin?: string

  @IsOptional()
  @Matches(/^\d{1,13}(\.\d{1,2})?$/, AMOUNT)
  valueMax?: string

  /** Whether what states no value in pounds is found too. */
  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  valueNotStated = true

  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  nhsOnly = false

  /** An identifier, such as `GB-NHS:RQM`, or words of the name. */
  @IsOptional()
  @IsText(200)
  buyer?: string

  @IsOptional()
  @IsIn(STAGES)
  stage: SearchStage = 'open'

  /** First day on which it may close, in London. What states no date is not found then. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY)
  @IsDay()
  closingAfter?: string

  /** Last day on which it may close. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY)
  @IsDay()
  closingBefore?: string

  /** True: only what says that it suits SMEs. */
  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  smeSuitable = false

  /** The best match first where there are words, else the newest. */
  @IsOptional()
  @IsIn(SORTS)
  sort?: Sort

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20

  /** `next` or `previous` of another page of the same search. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string
}

/** One value stands for a list of one. */
function AsList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }): unknown[] => [value].flat())
}

/** Anything but `true` and `false` is left for the rules to refuse. */
function AsBoolean(): PropertyDecorator {
  const read: Record<string, boolean> = { true: true, false: false }
  return Transform(({ value }: { value: unknown }) => read[String(value)] ?? value)
}

function IsCpv(options: { each: boolean }): PropertyDecorator {
  return rule(
    'isCpv',
    (value) => {
      const parsed = parseCpvPrefix(typeof value === 'string' ? value : '')
      return 'error' in parsed ? parsed.error : undefined
    },
    options,
  )
}

/** The calendar has it: no 31 June. */
function IsDay(): PropertyDecorator {
  const exists = (value: unknown) => {
    const date = new Date(`${String(value)}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(String(value))
  }
  return rule('isDay', (value) => (exists(value) ? undefined : 'give a day of the calendar'))
}
