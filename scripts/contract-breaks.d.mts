export function contractBreaks(before: object, after: object, path?: string): string[]
