/**
 * Learnt by logistic regression on the tuning part of hand-checked names, never on the held-out part.
 * In the order of `pairTerms`; the last stands alone.
 */
export const PAIR_WEIGHTS: readonly number[] = [
  1.531, 1.182, -1.489, -0.342, -2.801, -2.031, -0.916, -1.243, -0.435, 3.288, 2.364, -4.561,
  -1.837, -3.138, 0.353, 1.539, 0.631, 0.362, 0.179, 0.82, -0.828, 1.042, 0.335, -1.105, 0.316,
  0.337, 0.905, 0.339, 0.631, 0.753, 0.239, -0.494, 0.557, 1.018, 0, 0.095, 0.091, -0.472, 0.394,
  0.378, 2.605, 0.128, 0.259, 0.251, -1.792, -2.671,
]

/** In the order of `choiceTerms`. */
export const CHOICE_WEIGHTS: readonly number[] = [
  0.953, -0.004, 0.128, -0.621, 0.103, 0.167, 0.196, 0.184, 0.398, 0.11, 0.516, 0.397, -0.025,
  1.086, 0.246, 0.124, -0.26, 0.088, 0.541, 0.199, 0.133, -0.28, 0.186, -0.376,
]
