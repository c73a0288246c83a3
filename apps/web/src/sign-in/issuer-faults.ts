/** The issuer does not answer, or not as an issuer does. */
export class IssuerAway extends Error {}

/** What came back from the issuer, or in its name, is not believed. */
export class SignInRefused extends Error {}

/** The person went back without signing in. */
export class WentBack extends Error {}
