import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import type { Opportunity } from './opportunity-view.js'
import { opportunityText as text } from './text.js'

const DAY_IN_SECONDS = 86_400

/** The closing date as a calendar's entry (RFC 5545), replaced by the next one where it moves. */
export function deadlineEvent(opportunity: Opportunity, address: string): string | undefined {
  const { id, title, deadline, version, noticedAt, buyers } = opportunity
  if (deadline === undefined) return undefined
  const calendar = ical({ name: text.event.calendarName, prodId: '//Inroad//Inroad//EN' })
  calendar.method(ICalCalendarMethod.PUBLISH)
  calendar.createEvent({
    id: `${id}@inroad`,
    sequence: version,
    stamp: new Date(noticedAt),
    start: new Date(deadline),
    end: new Date(deadline),
    summary: text.event.title(title),
    description: buyers.map(({ name }) => name).join(', '),
    url: address,
    alarms: [
      { type: ICalAlarmType.display, trigger: DAY_IN_SECONDS, description: text.event.alarm },
    ],
  })
  return calendar.toString()
}
