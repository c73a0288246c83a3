/** The views of the schema `spend_public`, as the spend service makes them; the database tells of each column. */
export const SCHEMA_VIEWS: readonly (readonly [string, string])[] = [
  ['payments', 'Every payment line that counts now, with its supplier, class and category.'],
  ['share_by_month', 'Sums by organisation, month, category, route and class: quicker to add up.'],
  ['figures', 'Figures that were published. They never change.'],
  ['authorities', 'Organisations that pay, by ODS code, with their targets.'],
  ['suppliers', 'Who was paid, with status and company number. Without people.'],
  ['cuts', 'Points of the data, and when each was taken.'],
  ['payments_known', 'Payment lines as they were known at each point of the data.'],
  ['statuses_at', 'What suppliers were by a method at the point of a published figure.'],
]
