import type { Block, Fact, MailContent } from './mail-content.js'

/** The whole mail as plain text: complete, for those who read no HTML. */
export function renderText({ title, blocks }: MailContent): string {
  const underline = '='.repeat(Math.min(title.length, 72))
  return [`${title}\n${underline}`, ...blocks.map(renderBlock)].join('\n\n') + '\n'
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`
    case 'facts':
      return block.facts.map(renderFact).join('\n')
    case 'link':
      return `${block.text}:\n${block.url}`
  }
}

function renderFact({ label, lines }: Fact): string {
  const [first = '', ...rest] = lines
  return [`${label}: ${first}`, ...rest.map((line) => `    ${line}`)].join('\n')
}
