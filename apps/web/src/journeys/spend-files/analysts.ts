import { allow } from '../../kit/route.js'

/** Who works on spend files: analysts of whoever paid, and those who look after the installation. */
export const ANALYSTS = allow('analyst', 'operator')
