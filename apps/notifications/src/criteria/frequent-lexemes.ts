/** Stems that so many notices hold that filing a phrase under one of them would tell little. */
const COMMON = new Set(
  (
    'award author contract deliveri england equip framework health hospit includ lot maintenanc ' +
    'manag nation nhs procur product project provid provis public purchas requir servic suppli ' +
    'supplier support system tender trust work'
  ).split(' '),
)

export function isCommon(lexeme: string): boolean {
  return COMMON.has(lexeme)
}
