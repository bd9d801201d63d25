import { readMarks } from './read-marks.ts';

/** The lines of one question as one text, with the way back to line and column of the file. */
export interface Block {
  text: string;
  lines: { number: number; start: number }[];
  id: string | null;
  tags: string[];
  comments: string[];
  category: string | null;
}

/** A file cut into questions; `remarks` are the comments behind the last. */
export interface Blocks {
  blocks: Block[];
  categories: string[];
  remarks: string[];
}

interface Pending {
  lines: { number: number; text: string }[];
  id: string | null;
  tags: string[];
  comments: string[];
}

const nothing = (): Pending => ({ lines: [], id: null, tags: [], comments: [] });

function readComment(line: string, pending: Pending): void {
  const { id, tags, rest } = readMarks(line.slice(2));
  pending.id = id ?? pending.id;
  pending.tags.push(...tags);
  if (rest !== '') pending.comments.push(rest);
}

function close(pending: Pending, category: string | null): Block {
  let start = 0;
  const lines = pending.lines.map(({ number, text }) => {
    const line = { number, start };
    start += text.length + 1;
    return line;
  });
  return {
    text: pending.lines.map(line => line.text).join('\n'),
    lines,
    id: pending.id,
    tags: pending.tags,
    comments: pending.comments,
    category,
  };
}

/**
 * Cuts a GIFT file into questions: a blank line ends one. Comment lines (`//`) are taken out wherever they stand, but
 * an `[id:…]` or `[tag:…]` in them belongs to the question below. `$CATEGORY:` holds for all that follow.
 */
export function splitBlocks(file: string): Blocks {
  const blocks: Block[] = [];
  const categories: string[] = [];
  let category: string | null = null;
  let pending = nothing();
  const flush = () => {
    if (pending.lines.length === 0) return;
    blocks.push(close(pending, category));
    pending = nothing();
  };
  for (const [at, line] of file.split(/\r\n|\r|\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '') flush();
    else if (trimmed.startsWith('//')) readComment(trimmed, pending);
    else if (trimmed.startsWith('$CATEGORY:')) {
      flush();
      category = trimmed.slice('$CATEGORY:'.length).trim() || null;
      if (category) categories.push(category);
    } else pending.lines.push({ number: at + 1, text: line });
  }
  flush();
  return { blocks, categories, remarks: pending.comments };
}

/** Line and column, from 1, of a position in a block's text. */
export function locate(block: Block, at: number): { line: number; column: number } {
  const here = block.lines.findLast(line => line.start <= at) ?? block.lines[0]!;
  // Characters, not UTF-16 units: an emoji before the brace counts once, as an editor shows it.
  return { line: here.number, column: [...block.text.slice(here.start, at)].length + 1 };
}
