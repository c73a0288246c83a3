import { cpvPrefix } from '@inroad/codelists/cpv'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Header, Query } from '@nestjs/common'
import { BrowsableCodes } from './browsable-codes.js'
import { BrowseCpvDto } from './browse-codes.dto.js'
import { CpvTree, type ListedCode } from './cpv-tree.js'
import { type Region, regionTree } from './region-tree.js'

const MINUTES = 'public, max-age=60, stale-while-revalidate=600'
/** Entries in answer to what is typed. */
const TYPED = 30

export interface CpvCategory {
  /** Eight digits. */
  code: string
  /** The digits that mean something: what a search takes as `cpv`. */
  prefix: string
  label: string
  /** Open ones in it or in a part of it. */
  opportunities: number
  /** Whether it has parts that are known here. */
  hasParts: boolean
}

export interface CpvCategories {
  items: CpvCategory[]
  /** What the category asked for lies in, from the widest down, itself last. */
  around: CpvCategory[]
}

/** Code lists to browse, with how many opportunities are open in each. */
@Controller()
@Anyone()
export class CodesController {
  constructor(private readonly codes: BrowsableCodes) {}

  @Get('cpv')
  @Header('Cache-Control', MINUTES)
  async cpv(@Query() { under, words }: BrowseCpvDto): Promise<CpvCategories> {
    const { cpv: tree, counts } = await this.codes.get()
    const category = (one: ListedCode) => categoryOf(one, tree, counts)
    if (words !== undefined) return { items: tree.typed(words, TYPED).map(category), around: [] }
    const prefix = under && cpvPrefix(under)
    const self = prefix ? tree.at(prefix) : undefined
    const around = self ? [...tree.around(self.code), self] : []
    return { items: tree.narrower(prefix).map(category), around: around.map(category) }
  }

  @Get('regions')
  @Header('Cache-Control', MINUTES)
  async regions(): Promise<Region> {
    const { itl, counts } = await this.codes.get()
    return regionTree(itl, counts)
  }
}

function categoryOf(
  { code, label }: ListedCode,
  tree: CpvTree,
  counts: ReadonlyMap<string, number>,
): CpvCategory {
  const prefix = cpvPrefix(code)
  const opportunities = counts.get(`c:${prefix}`) ?? 0
  return { code, prefix, label, opportunities, hasParts: tree.narrower(prefix).length > 0 }
}
