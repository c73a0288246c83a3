import 'reflect-metadata'
import { RequestMethod, type Type } from '@nestjs/common'
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
} from '@nestjs/common/constants.js'
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js'
import { accessRuleOf, type AccessRule } from './access/access.decorators.js'
import { controllersOf } from './controllers-of.js'

/** What a handler takes from the request. */
export interface RouteInput {
  /** Which parameter of the handler it is. */
  index: number
  from: 'body' | 'query' | 'path' | 'header'
  /** One field of it; undefined for the whole. */
  name?: string
  /** The class that checks it, for a whole body or query. */
  type?: Type
}

/** A route as its decorators declare it. */
export interface HttpRoute {
  controller: Type
  /** Name of the method of the controller. */
  handler: string
  method: string
  /** `/procurements/{id}` */
  path: string
  /** Undefined where nobody declared who may use it: it is shut. */
  rule: AccessRule | undefined
  status: number
  inputs: RouteInput[]
}

/** Every HTTP route of a service's module, read from decorators without starting anything. */
export function httpRoutesOf(module: Type): HttpRoute[] {
  return controllersOf(module).flatMap(routesOfController)
}

function routesOfController(controller: Type): HttpRoute[] {
  const prototype = controller.prototype as Record<string, unknown>
  return Object.getOwnPropertyNames(prototype).flatMap((handler) => {
    const method = prototype[handler]
    if (typeof method !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, method)) return []
    return pathsOf(controller).flatMap((base) =>
      pathsOf(method).map((path) => route(controller, handler, method, `${base}/${path}`)),
    )
  })
}

function route(controller: Type, handler: string, method: object, path: string): HttpRoute {
  const verb = (Reflect.getMetadata(METHOD_METADATA, method) ?? RequestMethod.GET) as RequestMethod
  const declared = Reflect.getMetadata(HTTP_CODE_METADATA, method) as number | undefined
  return {
    controller,
    handler,
    method: RequestMethod[verb].toLowerCase(),
    path: tidy(path),
    rule: accessRuleOf(controller, method),
    status: declared ?? (verb === RequestMethod.POST ? 201 : 200),
    inputs: inputsOf(controller, handler),
  }
}

function pathsOf(target: object): string[] {
  const path = (Reflect.getMetadata(PATH_METADATA, target) ?? '/') as string | string[]
  return Array.isArray(path) ? path : [path]
}

function tidy(path: string): string {
  const parts = path.split('/').filter((part) => part !== '')
  return `/${parts.map((part) => part.replace(/^:([A-Za-z]\w*)/, '{$1}')).join('/')}`
}

const SOURCES: Partial<Record<number, RouteInput['from']>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'path',
  [RouteParamtypes.HEADERS]: 'header',
}

function inputsOf(controller: Type, handler: string): RouteInput[] {
  const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >
  const prototype = controller.prototype as object
  const types = (Reflect.getMetadata('design:paramtypes', prototype, handler) ?? []) as Type[]
  return Object.entries(taken)
    .sort(([, one], [, other]) => one.index - other.index)
    .flatMap(([key, { index, data }]) => {
      const from = SOURCES[Number(key.split(':')[0])]
      if (!from) return []
      const type = types[index]
      return [{ index, from, ...(typeof data === 'string' ? { name: data } : { type }) }]
    })
}
