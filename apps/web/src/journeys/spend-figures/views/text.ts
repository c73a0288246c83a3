/** Pages of figures that somebody comes back to. */
export const viewsText = {
  list: {
    title: 'Your saved views',
    lead: 'Pages of figures with what you chose on them. Only you see this list; the pages themselves are open to everybody, and show the newest data unless a point of the data was chosen.',
    nothing: 'You have saved no view yet. Open a page of figures and choose "Save this view".',
    figures: 'Go to the figures',
    caption: 'Your saved views',
    columns: ['Name', 'Saved', 'Remove'],
    remove: 'Remove',
    removeOf: (name: string) => `the view ${name}`,
  },
  save: {
    title: 'Save this view',
    lead: 'The page with the organisation, year and method chosen on it:',
    name: 'Name',
    hint: 'For yourself. For example, our share by category',
    button: 'Save view',
    missing: 'Give the view a name',
  },
  done: { saved: 'The view is saved.', removed: 'The view is removed. The page is still there.' },
  success: 'Done',
} as const
