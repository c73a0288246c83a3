import { standingDecisions } from './decision-stack.js'

const made = (actId: string) => ({ actId, undoesActId: null })
const undone = (undoesActId: string) => ({ actId: `undo-${undoesActId}`, undoesActId })

describe('the decisions that stand', () => {
  it('are all of them where none was undone', () => {
    expect(standingDecisions([made('a'), made('b')])).toEqual([made('a'), made('b')])
  })

  it('go down to the one below when the topmost is undone, again and again', () => {
    const history = [made('a'), made('b'), made('c'), undone('c'), undone('b'), made('d')]
    expect(standingDecisions(history)).toEqual([made('a'), made('d')])
  })

  it('are left alone by an undoing of what does not stand on top', () => {
    expect(standingDecisions([made('a'), made('b'), undone('a')])).toHaveLength(2)
  })
})
