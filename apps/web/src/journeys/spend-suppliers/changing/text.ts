export const undoText = {
  title: 'This cannot be undone by itself',
  body: 'Later decisions stand on it. Undo those first.',
  back: 'Go back',
} as const
