import { NotFound } from '@inroad/service-kit/errors'
import type { StatusRules } from '../../sme-status/status-periods.js'
import type { Method } from './method.js'
import type { MethodView } from './method.view.js'
import eu2003 from './sme-share.eu2003.json' with { type: 'json' }
import v1 from './sme-share.v1.json' with { type: 'json' }
import v2 from './sme-share.v2.json' with { type: 'json' }

/**
 * The hash of each method's file as it was published. A figure quoted under a method rests on it: what
 * should be otherwise becomes another method, with a file and a name of its own.
 */
export const PUBLISHED: Readonly<Record<string, string>> = {
  v1: 'f78dc94a007b9d96b9cb2f6d7fa1ebf81c6c22128ed9fc690668d2e9c8b50c0c',
  v2: '621ac19b78c7498c2d4d313d07c4f19a0e46aa597fd559699d1f4adfcc341e29',
  eu2003: '2d6d330a740738429776853293975610388a78ca53f9a281a86fe6d73d22b261',
}

/** In the order in which they are shown; figures are made by the first where nobody names another. */
export const METHODS = [v1, v2, eu2003] as readonly Method[]

export const DEFAULT_METHOD = methodNamed('v1')

/** @throws NotFound naming those there are */
export function methodNamed(name: string): Method {
  const method = METHODS.find((one) => one.name === name)
  if (method) return method
  const names = METHODS.map((one) => one.name).join(', ')
  throw new NotFound('METHOD_NOT_FOUND', `There is no method ${name}. Published are: ${names}.`)
}

/** How the method reads evidence, as sme-status takes it. */
export function statusRulesOf({ definition, evidence }: Method): StatusRules {
  return { definition: definition.name, ...evidence }
}

export function methodView(method: Method): MethodView {
  const { definition, apart, credits: _, ...rest } = method
  return {
    ...rest,
    isDefault: method === DEFAULT_METHOD,
    definition: definition.name,
    definitionText: definition.text,
    apart: apart.text,
    sha256: PUBLISHED[method.name] ?? '',
  }
}
