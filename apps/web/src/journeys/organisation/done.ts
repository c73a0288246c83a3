import { one, type Visit } from '../../kit/visit.js'

/** What has just been done, in words; nothing for what somebody else wrote into the address. */
export function doneWords(
  words: Readonly<Record<string, string>>,
  { query }: Pick<Visit, 'query'>,
): string | undefined {
  const done = one(query['done'])
  return Object.hasOwn(words, done) ? words[done] : undefined
}
