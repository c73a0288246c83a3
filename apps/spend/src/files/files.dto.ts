import { Type } from 'class-transformer'
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator'
import { ColumnsDto } from './columns.dto.js'
import type { FileState } from './file.view.js'
import type { DateOrder, Encoding, Reading } from './reading/reading.js'

const ODS_CODE = /^[A-Za-z0-9]{3,10}$/
const ONE_LINE = /^[^\p{Cc}\p{Cs}]*$/u

export class GiveFileDto {
  /** As it is called where it comes from. */
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  @Matches(ONE_LINE, { message: 'name: leave out control characters' })
  name!: string

  /** ODS code of whoever paid, such as `RQM`; else the file must say it in a column. */
  @IsOptional()
  @Matches(ODS_CODE, { message: 'org: give the ODS code, such as RQM' })
  org?: string

  /** Whose files look alike: the mapping is remembered under it. The payer's code when left out. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  @Matches(ONE_LINE, { message: 'source: leave out control characters' })
  source?: string

  /** Id of the file that this one replaces. */
  @IsOptional()
  @IsUUID()
  supersedes?: string
}

export class CorrectionsDto {
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  @Matches(ONE_LINE, { message: 'name: leave out control characters' })
  name?: string
}

export class PageDto {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50
}

const STATES = ['queued', 'asking', 'ingested', 'refused', 'superseded', 'withdrawn'] as const

export class ListFilesDto extends PageDto {
  /** ODS code of whoever paid. */
  @IsOptional()
  @Matches(ODS_CODE, { message: 'org: give the ODS code, such as RQM' })
  org?: string

  @IsOptional()
  @IsIn(STATES)
  state?: Exclude<FileState, 'arriving'>
}

export class ConfirmReadingDto {
  @ValidateNested()
  @Type(() => ColumnsDto)
  columns!: ColumnsDto

  @IsIn(['day-first', 'month-first', 'year-first'])
  dateOrder!: DateOrder

  /** Line of the header, counted from 1. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1000)
  headerLine?: number

  @IsOptional()
  @IsIn([',', ';', '\t', '|'])
  separator?: Reading['separator']

  @IsOptional()
  @IsIn(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])
  encoding?: Encoding

  /** Of every row without a date of its own, `yyyy-mm-dd`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'dateOfFile: give a day, such as 2026-04-30' })
  @IsISO8601({ strict: true }, { message: 'dateOfFile: give a day, such as 2026-04-30' })
  dateOfFile?: string

  /** ODS code of whoever paid. */
  @IsOptional()
  @Matches(ODS_CODE, { message: 'org: give the ODS code, such as RQM' })
  org?: string
}
