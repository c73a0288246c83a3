/** The start page: who this is for, and where to go. */
export const homeText = {
  title: 'Find NHS opportunities, and hear of new ones',
  lead: 'Inroad helps small and medium enterprises (SMEs) do business with the NHS, and helps the NHS see that it does.',
  suppliers: {
    heading: 'For firms that sell to the NHS',
    body: 'Search what the NHS is buying and planning to buy. Get an email when something like it is published, changed or closed. You do not need an account.',
    search: 'Search opportunities',
    label: 'What do you sell?',
    hint: 'For example, catheters',
    button: 'Search',
  },
  buyers: {
    heading: 'For people who buy',
    body: 'Draft an opportunity, check it for what keeps small firms away, see how many subscribers would be told, and publish it. Afterwards, see who was told.',
    link: 'Start buying',
  },
  analysts: {
    heading: 'For programs and analysts',
    body: 'The same opportunities as data, documented, with paging and change tags.',
    link: 'Read about the interface for programs',
  },
  spend: {
    heading: 'Where the money goes',
    body: 'How much of what NHS organisations pay goes to small and medium enterprises, from the spend files they publish. Every figure leads to the payments behind it.',
    link: 'See the SME share of NHS spend',
  },
  demo: {
    heading: 'This is a demonstration on one machine',
    body: 'The data are made up. No email leaves this machine: read them in the mailbox.',
    signIn: 'Sign in as a buyer, an administrator or an operator',
    mailbox: 'Open the mailbox',
  },
} as const
