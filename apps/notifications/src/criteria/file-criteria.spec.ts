import type { CriteriaInput } from './criteria.js'
import { fileCriteria, type Filing } from './file-criteria.js'
import { normaliseCriteria } from './normalise-criteria.js'
import type { Phrase } from './read-phrases.js'

const phrase = (text: string): Phrase => {
  const lexemes = text.split(' ')
  const query = lexemes.map((lexeme) => `'${lexeme}'`).join(' <-> ')
  return { text, lexemes: [...new Set(lexemes)], single: lexemes.length === 1, query, bytes: 0 }
}

/** As stored, with every word its own stem. */
function filed(input: CriteriaInput): Filing {
  const criteria = normaliseCriteria(input)
  const { words, excludedWords } = criteria
  return fileCriteria(criteria, {
    words: words.map(phrase),
    excludedWords: excludedWords.map(phrase),
  })
}

describe('filing criteria', () => {
  it('files by category first, and asks for the rest when they are found', () => {
    expect(filed({ cpv: ['33', '45'], words: ['gloves'], regions: ['UKC'] })).toEqual({
      keys: ['c:33', 'c:45'],
      words: `('gloves')`,
      regionKeys: ['r:UKC', 'd:UK'],
    })
  })

  it('files by words where there is no category, with nothing left to ask of single ones', () => {
    expect(filed({ words: ['gloves', 'masks'] })).toEqual({
      keys: ['w:gloves', 'w:masks'],
      words: undefined,
    })
  })

  it('files a phrase under the word that the fewest notices hold, and asks for the whole', () => {
    expect(filed({ words: ['nhs ward suppli'] })).toEqual({
      keys: ['w:ward'],
      words: `('nhs' <-> 'ward' <-> 'suppli')`,
    })
  })

  it('asks for the whole of a phrase that repeats one word', () => {
    expect(filed({ words: ['pump pump'] })).toEqual({
      keys: ['w:pump'],
      words: `('pump' <-> 'pump')`,
    })
  })

  it('files by buyers, then by regions, then where everyone looks', () => {
    expect(filed({ buyers: ['GB-NHS:RQM'] }).keys).toEqual(['b:GB-NHS:RQM'])
    expect(filed({ regions: ['UKC1'] }).keys).toEqual(['r:UKC1', 'd:UK', 'd:UKC'])
    expect(filed({ excludedWords: ['gloves'] })).toEqual({
      keys: ['*'],
      excludedWords: `('gloves')`,
    })
  })
})
