/** The views of the schema `spend_public`, as the migration of the service makes them. */
export const SCHEMA_VIEWS: readonly (readonly [string, string])[] = []
