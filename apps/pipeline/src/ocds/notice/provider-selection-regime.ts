/**
 * The Provider Selection Regime has no notices of its own on Find a Tender: authorities fill in
 * pre-Act forms and say in words that the regime applies. England's is the Health Care Services
 * (Provider Selection Regime) Regulations 2023; Wales has regulations of its own of 2025.
 */
const NAME = String.raw`providers?['’]? selection regime`
const SHORT = String.raw`\bPSR(?= (?:20\d\d|\(?wales|award|basic|competitive|contract|direct|guidance|intention|key|most|msp|notice|process|regulations?|regime|statutory|transparency)\b)|(?<=\b(?:by|falls? (?:under|within)|in line with|under|within) (?:the )?)PSR\b`
const MENTION = `(?:${NAME}|${SHORT})`
const WORDS = String.raw`(?:\W+(?!but\b)\w+){0,8}?\W+`
const NOT = String.raw`(?:(?:does|do|did|is|are|was|will|shall|would) not|\w+n['’]t|disapplied|inapplicable)\b`

const ANY = new RegExp(MENTION, 'i')
const DENIED = [
  new RegExp(
    String.raw`\b(?:not|never|neither|nor|outside|exempt|exempted|excluded|than|instead of)\b${WORDS}${MENTION}`,
    'i',
  ),
  new RegExp(`${MENTION}${WORDS}${NOT}`, 'i'),
]
/** The regime as something bidders should know about, not as what governs this procurement. */
const SUBJECT = new RegExp(
  String.raw`\b(?:advice|consultancy|experience|expertise|familiarity|familiar|knowledge|skills|training|understanding)\b(?: \w+){0,3}? (?:about|in|of|on|with)\b${WORDS}${MENTION}`,
  'i',
)
const WELSH = /selection regime\)?,? ?\(?(?:wales|\(wales\))|PSR \(?wales/i
const ENGLISH = /health ?care services ?\( ?providers?['’]? selection regime|PSR 2023/i

/** Whose Provider Selection Regime a text says it runs under, if any. */
export function providerSelectionRegime(prose: string): 'England' | 'Wales' | undefined {
  const applies = sentences(prose).some(
    (sentence) =>
      ANY.test(sentence) &&
      !SUBJECT.test(sentence) &&
      !DENIED.some((denied) => denied.test(sentence)),
  )
  if (!applies) return undefined
  return WELSH.test(prose) && !ENGLISH.test(prose) ? 'Wales' : 'England'
}

const NOT_YET = /\bnot (?:been )?(?:yet|formally)\b[^.]{0,30}\bawarded\b/i
const CONFIRMATION = /\bthis is an?\b[^.]{0,80}\bconfirmation of\b/i
const INTENTION = /\bintention to award\b|\bthis (?:is an? )?(?:VEAT|voluntary ex[- ]ante)\b/i
const INTENDS = /\b(?:intends?|intending) to (?:directly )?award\b/i

/**
 * Whether a text announces that a contract is about to be awarded and not that it was: the PSR
 * intention notice, or a voluntary ex ante notice under earlier law.
 * @param direct whether there was no competition; after one, "intends to award" is often left over
 * from the tender notice
 */
export function intendsToAward(prose: string, direct: boolean): boolean {
  if (NOT_YET.test(prose)) return true
  if (CONFIRMATION.test(prose)) return false
  return INTENTION.test(prose) || (direct && INTENDS.test(prose))
}

function sentences(prose: string): string[] {
  return prose.split(/(?<=[.!?;])\s+/)
}
