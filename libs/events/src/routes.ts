import consumers from './consumers.json' with { type: 'json' }

/** Event type to the queues that take it, each `<service>.<consumer>`. */
export type Routes = Readonly<Record<string, readonly string[]>>

/** Generated from every service's `@Consumes`: who hears what. */
export const publishedRoutes: Routes = consumers
