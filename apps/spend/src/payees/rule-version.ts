/** The rules of kinds, keys and likeness together: any change of one is another version. */
export const RULE_VERSION = 'payees-1'
