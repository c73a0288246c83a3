import { nameKey } from '../normalise/name-key.js'
import type { RegisterEntry } from '../resolving/resolution.js'
import { chooseMatch } from './choose-match.js'
import { weightsOf } from './word-weights.query.js'

const weight = weightsOf(new Map([['CATERING', 500]]), 10_000)

function entry(name: string, number: string, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    ...{ id: Number(number), register: 'companies-house', scheme: 'GB-COH', number, name },
    ...{ nameKey: nameKey(name), former: false, postCode: null, status: null },
    kind: 'third-party',
    ...more,
  }
}

function choose(name: string, entries: RegisterEntry[], postCode: string | null = null) {
  return chooseMatch({ name, nameKey: nameKey(name), postCode }, entries, weight)
}

describe('choosing who a payee is', () => {
  it('takes the same name and says why', () => {
    const choice = choose('Kestrelmoor Catering Ltd', [entry('KESTRELMOOR CATERING LIMITED', '1')])
    expect(choice).toMatchObject({ accepted: true, reason: 'same name' })
  })

  it('refuses between two firms of the same name', () => {
    const two = ['1', '2'].map((number) => entry('KESTRELMOOR CATERING LIMITED', number))
    expect(choose('Kestrelmoor Catering Ltd', two)).toMatchObject({ accepted: false })
  })

  it('takes the one of the same place', () => {
    const two = [
      entry('KESTRELMOOR CATERING LIMITED', '1', { postCode: 'LS1 1AA' }),
      entry('KESTRELMOOR CATERING LIMITED', '2', { postCode: 'BN1 1BB' }),
    ]
    const choice = choose('Kestrelmoor Catering Ltd', two, 'BN11BB')
    expect(choice).toMatchObject({ accepted: true, reason: 'same name and same post code' })
    expect(choice?.compared[0]?.entry.number).toBe('2')
  })

  it('counts a company and a charity of one name as one, and prefers the company', () => {
    const both = [
      entry('KESTRELMOOR HOSPICE', '9', { scheme: 'GB-CHC', register: 'charities' }),
      entry('KESTRELMOOR HOSPICE', '1'),
    ]
    const choice = choose('Kestrelmoor Hospice', both)
    expect(choice?.accepted).toBe(true)
    expect(choice?.compared[0]?.entry.scheme).toBe('GB-COH')
  })

  it('does not take another ambulance service, nor a trust for its charity', () => {
    const ambulance = [entry('EAST MIDLANDS AMBULANCE SERVICE NHS TRUST', '1')]
    expect(choose('West Midlands Ambulance Service NHS Trust', ambulance)?.accepted ?? false).toBe(
      false,
    )
    const charity = [entry('EXAMPLE VALE NHS TRUST CHARITABLE FUND', '1')]
    expect(choose('Example Vale NHS Trust', charity)?.accepted ?? false).toBe(false)
  })

  it('says nothing of names that have nothing in common', () => {
    expect(choose('Kestrelmoor Ltd', [entry('OSPREY DALE LIMITED', '1')])).toBeUndefined()
  })
})
