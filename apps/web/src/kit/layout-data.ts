import type { WebConfig } from '../config.js'
import { layoutText, type LayoutText } from '../layout/text.js'
import type { Caller } from './caller.js'
import { navigationFor, type NavigationItem } from '../layout/navigation.js'

/** What every page is given beside its own data. */
export interface LayoutData {
  config: Pick<WebConfig, 'serviceName' | 'operatorName' | 'contactEmail' | 'logoAlt'> & {
    hasLogo: boolean
  }
  text: LayoutText
  path: string
  caller?: Pick<Caller, 'name' | 'organisation'>
  navigation: NavigationItem[]
  /** For `{{ csrf }}` in every form; asked for only by pages that have one. */
  csrfToken: () => string
}

export interface LayoutRequest {
  config: WebConfig
  path: string
  caller?: Caller
  csrfToken: () => string
}

export function layoutData({ config, path, caller, ...rest }: LayoutRequest): LayoutData {
  const { serviceName, operatorName, contactEmail, logoAlt, logoFile } = config
  return {
    config: { serviceName, operatorName, contactEmail, logoAlt, hasLogo: logoFile !== undefined },
    text: layoutText,
    path,
    caller,
    navigation: navigationFor(path, caller),
    ...rest,
  }
}
