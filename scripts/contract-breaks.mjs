/**
 * Ways in which a later JSON Schema of one event version breaks readers or stored events of an
 * earlier one. Adding an optional property is none; anything listed here needs a new version.
 * @param {object} before
 * @param {object} after
 * @param {string} path
 * @returns {string[]} one line each, with the path of the field
 */
export function contractBreaks(before, after, path = 'data') {
  if (before.type !== after.type || before.format !== after.format) {
    return [`${path}: was ${kind(before)}, is ${kind(after)}`]
  }
  return [
    ...propertyBreaks(before, after, path),
    ...valueBreaks(before, after, path),
    ...(before.items && after.items ? contractBreaks(before.items, after.items, `${path}[]`) : []),
  ]
}

function propertyBreaks(before, after, path) {
  const [old, now] = [before.properties ?? {}, after.properties ?? {}]
  const required = (schema) => new Set(schema.required ?? [])
  const [wasRequired, isRequired] = [required(before), required(after)]
  const removed = Object.keys(old).filter((name) => !(name in now))
  const demanded = [...isRequired].filter((name) => !wasRequired.has(name))
  const released = [...wasRequired].filter((name) => name in now && !isRequired.has(name))
  const kept = Object.keys(old).filter((name) => name in now)
  return [
    ...removed.map((name) => `${path}.${name}: was removed`),
    ...demanded.map((name) => `${path}.${name}: became required`),
    ...released.map((name) => `${path}.${name}: is no longer always there`),
    ...kept.flatMap((name) => contractBreaks(old[name], now[name], `${path}.${name}`)),
  ]
}

function valueBreaks(before, after, path) {
  const breaks = []
  const gone = (before.enum ?? []).filter((value) => !(after.enum ?? [value]).includes(value))
  if (gone.length > 0) breaks.push(`${path}: no longer allows ${gone.join(', ')}`)
  if (!before.enum && after.enum) breaks.push(`${path}: allows only some values now`)
  if (before.const !== after.const) breaks.push(`${path}: its one value changed`)
  if (before.pattern !== after.pattern) breaks.push(`${path}: its pattern changed`)
  return [...breaks, ...limitBreaks(before, after, path)]
}

const UPPER = ['maxLength', 'maxItems', 'maximum']
const LOWER = ['minLength', 'minItems', 'minimum']

function limitBreaks(before, after, path) {
  const value = (schema, limit, none) => schema[limit] ?? none
  const smaller = UPPER.filter(
    (limit) => value(after, limit, Infinity) < value(before, limit, Infinity),
  )
  const larger = LOWER.filter(
    (limit) => value(after, limit, -Infinity) > value(before, limit, -Infinity),
  )
  return [
    ...smaller.map((limit) => `${path}: ${limit} became smaller`),
    ...larger.map((limit) => `${path}: ${limit} became larger`),
  ]
}

function kind({ type, format }) {
  return [type, format].filter(Boolean).join(' ') || 'something else'
}
