import 'reflect-metadata'
import type { DynamicModule, ForwardReference, Type } from '@nestjs/common'
import { MODULE_METADATA } from '@nestjs/common/constants.js'
import { everyServiceControllers } from './every-service-controllers.js'

type Imported = Type | DynamicModule | ForwardReference | Promise<DynamicModule>

/** The controllers of a service: its module's, those of modules it imports, and every service's. */
export function controllersOf(module: Type): Type[] {
  return [...new Set([...ofModule(module), ...everyServiceControllers])]
}

function ofModule(module: Type): Type[] {
  const imports = read<Imported>(MODULE_METADATA.IMPORTS, module)
  return [...read<Type>(MODULE_METADATA.CONTROLLERS, module), ...imports.flatMap(ofImported)]
}

function ofImported(imported: Imported): Type[] {
  if (typeof imported === 'function') return ofModule(imported)
  if (!('module' in imported)) return []
  return [...(imported.controllers ?? []), ...ofModule(imported.module)]
}

function read<Entry>(key: string, module: Type): Entry[] {
  return (Reflect.getMetadata(key, module) ?? []) as Entry[]
}
