import { MATCHING } from '../matching/match.query.js'

/**
 * Everyone of whom an earlier change was told, by criteria. They hear of what becomes of it whatever
 * they match now, the closure included, which carries no category at all. Who of them really was told
 * is seen when the audience is expanded.
 */
const earlier = (opportunity: string): string => `
  earlier as (
    select distinct unnest(criteria) as criteria_id
      from fan_outs
     where opportunity_id = ${opportunity} and state <> 'suppressed')`

/**
 * The beginnings of statements that end in `audience (criteria_id, preferred,
 * matches_now, active_subscriptions)`. Parameters: those of matching, if any, then the opportunity's id.
 */
export const AUDIENCE = {
  published: `${MATCHING},
  audience as (select *, true as matches_now from matching)`,

  amended: `${MATCHING}, ${earlier('$9')},
  audience as (
    select criteria_id, preferred, true as matches_now, active_subscriptions from matching
     union all
    select c.id, false, false, c.active_subscriptions
      from earlier e join criteria c on c.id = e.criteria_id
     where c.active_subscriptions > 0
       and not exists (select from matching m where m.criteria_id = c.id))`,

  closed: `with ${earlier('$1')},
  audience as (
    select c.id as criteria_id, false as preferred, false as matches_now, c.active_subscriptions
      from earlier e join criteria c on c.id = e.criteria_id
     where c.active_subscriptions > 0)`,
} as const
