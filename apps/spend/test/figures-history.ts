import type { FiguresWorld, MadeLine } from './figures-world.js'

/** Numbers that come again with the same seed. */
export class Dice {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state * 48_271) % 2_147_483_647
    return this.state % limit
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
}

const TYPES = ['Drugs', 'Agency Nurse', 'Electricity', 'Whatever else', '']
const KINDS = ['third-party', 'third-party', 'third-party', 'nhs', 'individual', 'nhs-supply-chain']
const SOURCES = ['manual', 'list', 'notice', 'accounts']

/** A made-up past: files given, replaced and withdrawn, payees decided and decided anew, evidence. */
export class RandomHistory {
  readonly authorities: number[] = []
  private readonly suppliers: number[] = []
  private readonly payees: number[] = []
  private readonly readings: { id: number; authorityId: number }[] = []
  private readonly evidence: number[] = []

  constructor(
    private readonly world: FiguresWorld,
    private readonly dice: Dice,
  ) {}

  async begin(): Promise<void> {
    for (const code of ['RA1', 'RA2', 'RA3', 'RA4']) {
      this.authorities.push(await this.world.authority(code, `Trust ${code}`))
    }
    for (let n = 0; n < 12; n++) {
      const supplier = await this.world.supplier(
        `Supplier ${n}`,
        this.dice.of(KINDS),
        this.dice.below(3) > 0,
      )
      this.suppliers.push(supplier)
    }
    for (let n = 0; n < 20; n++) this.payees.push(await this.world.payee(`Payee ${n}`))
    for (const payee of this.payees.slice(0, 15)) {
      await this.world.decide(payee, this.dice.of(this.suppliers))
    }
  }

  /** One more thing happens. */
  async go(): Promise<void> {
    const { dice, world } = this
    const step = dice.below(10)
    if (step < 3 || this.readings.length === 0) await this.give()
    else if (step === 3) await this.give(dice.of(this.readings))
    else if (step === 4) await world.withdraw(dice.of(this.readings).id)
    else if (step === 5) await world.decide(dice.of(this.payees), dice.of(this.suppliers))
    else if (step === 6 && this.evidence.length > 0) {
      await world.withdrawEvidence(dice.of(this.evidence))
    } else if (step === 7 && dice.below(4) === 0) await this.merge()
    else await this.learn()
  }

  private async give(replaced?: { id: number; authorityId: number }): Promise<void> {
    const { dice } = this
    const authorityId = replaced?.authorityId ?? dice.of(this.authorities)
    const lines = Array.from({ length: 1 + dice.below(30) }, () => this.line())
    const id = await this.world.give(authorityId, lines, replaced?.id)
    this.readings.push({ id, authorityId })
  }

  private line(): MadeLine {
    const { dice } = this
    const expenseType = dice.of(TYPES)
    const pence = dice.below(100_000_000) - 5_000_000
    return {
      payeeId: dice.of(this.payees),
      paidOn: this.day(),
      amount: `${pence < 0 ? '-' : ''}${Math.floor(Math.abs(pence) / 100)}.${String(Math.abs(pence) % 100).padStart(2, '0')}`,
      ...(expenseType !== '' && { expenseType }),
    }
  }

  private day(): string {
    const month = String(1 + this.dice.below(12)).padStart(2, '0')
    return `20${20 + this.dice.below(2)}-${month}-${String(1 + this.dice.below(28)).padStart(2, '0')}`
  }

  private async learn(): Promise<void> {
    const { dice } = this
    const id = await this.world.evidence(
      dice.of(this.suppliers),
      dice.of(['sme', 'not-sme', 'unknown'] as const),
      {
        asOf: this.day(),
        source: dice.of(SOURCES),
        definition: dice.of(['PA2023', 'PA2023', 'EU2003']),
        confidence: dice.of([0.3, 0.6, 0.95]),
      },
    )
    this.evidence.push(id)
  }

  private async merge(): Promise<void> {
    const [one, other] = [this.dice.of(this.authorities), this.dice.of(this.authorities)]
    if (one < other) await this.world.follow(one, other, this.day())
  }
}
