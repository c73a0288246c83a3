import type { TextBlock } from './text-blocks.js'

/** The first text of a stream of blocks, and the stream with that text still in it. */
export async function firstBlock(
  source: AsyncGenerator<TextBlock>,
): Promise<{ start: string; blocks: AsyncGenerator<TextBlock> }> {
  let first = await source.next()
  while (!first.done && first.value.text === '') first = await source.next()
  return { start: first.done ? '' : first.value.text, blocks: again(first, source) }
}

async function* again(first: IteratorResult<TextBlock>, source: AsyncGenerator<TextBlock>) {
  if (first.done) return
  yield first.value
  yield* source
}
