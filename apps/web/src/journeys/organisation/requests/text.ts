/** Words about people who ask to be let in. */
export const requestsText = {
  title: 'Requests to join',
  caption: 'Longest waiting first',
  columns: ['Name', 'E-mail address', 'Asked on', 'Answer'],
  empty: 'Nobody waits for an answer.',
  noEmail: 'Not known',
  answer: 'Answer',
  answerWhom: (name: string) => `the request of ${name}`,
  done: {
    approved: 'The person is in. They can start within seconds.',
    refused: 'The request is refused.',
    over: 'Another administrator has answered this request meanwhile.',
  },
  decide: {
    title: (name: string) => `Let ${name} join?`,
    warning:
      'A name and an address prove little. Say yes only if you know that this person belongs to your organisation and asked.',
    email: 'E-mail address',
    asked: 'Asked on',
    legend: 'Your answer',
    yes: 'Yes, let them join',
    no: 'No, refuse the request',
    choose: 'Choose yes or no',
    button: 'Send answer',
  },
} as const
