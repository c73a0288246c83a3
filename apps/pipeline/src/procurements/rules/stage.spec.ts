import { RuleBroken } from '@inroad/service-kit/errors'
import { nextStage } from '../../ocds/notice/next-stage.js'
import type { Stage } from '../../ocds/notice/notice-meaning.js'
import { CHOOSABLE, meaningOf } from './notice-kinds.js'
import { assertPossible, TRANSITIONS } from './stage.js'

const STAGES = Object.keys(TRANSITIONS) as Stage[]
const MOVES = STAGES.flatMap((from) => STAGES.map((to) => ({ from, to })))

function notice(stage: Exclude<Stage, 'unknown'>) {
  const published = '2026-08-10T09:00:00Z'
  return {
    ref: { id: '1', publishedAt: published },
    meaning: { stage, effect: 'none' as const },
    update: false,
  }
}

function refusal(from: Stage, meaning: Parameters<typeof assertPossible>[1]): RuleBroken {
  try {
    assertPossible(from, meaning)
  } catch (error) {
    if (error instanceof RuleBroken) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('the stages of a procurement', () => {
  it.each(MOVES)('from $from to $to agree with what imports make of the same notice', (move) => {
    const { from, to } = move
    if (to === 'unknown') return expect(TRANSITIONS[from]).not.toContain(to)
    const possible = TRANSITIONS[from].includes(to)
    if (possible) expect(nextStage(from, notice(to))).toBe(to)
    else expect(refusal(from, notice(to).meaning).code).toBe('STAGE_NOT_POSSIBLE')
  })

  it('are all reached from a draft, the end only by way of something published', () => {
    const reached = new Set<Stage>(['unknown'])
    for (const stage of reached) TRANSITIONS[stage].forEach((next) => reached.add(next))
    expect([...reached].sort()).toEqual([...STAGES].sort())
    expect(TRANSITIONS.unknown).not.toContain('ended')
  })

  it('say what is possible instead of what was refused', () => {
    expect(refusal('contract', { stage: 'tender', effect: 'publishes' }).message).toBe(
      'A procurement at stage contract cannot go to tender. Possible from here: contract.',
    )
  })

  it.each(['unknown', 'award', 'contract', 'ended'] as const)(
    'leave nothing to amend at %s',
    (stage) => {
      expect(refusal(stage, { effect: 'amends' }).code).toBe('NOTHING_TO_AMEND')
    },
  )

  it('are left alone by notices that are about something else', () => {
    expect(() => assertPossible('contract', meaningOf('UK17'))).not.toThrow()
  })

  it('give every kind of notice a stage to come from', () => {
    const usable = CHOOSABLE.filter((kind) =>
      STAGES.some((from) => {
        try {
          assertPossible(from, meaningOf(kind))
          return true
        } catch {
          return false
        }
      }),
    )
    expect(usable).toEqual(CHOOSABLE)
  })
})
