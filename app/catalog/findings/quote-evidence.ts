const AROUND = 60;

export interface Quote {
  before: string;
  marked: string;
  after: string;
}

/** The piece of a text that a finding points at, with some words on each side; null when the text has changed since. */
export function quoteEvidence(text: string, span: { start: number; end: number } | undefined): Quote | null {
  if (!span || span.start < 0 || span.end > text.length || span.start >= span.end) return null;
  const from = Math.max(0, span.start - AROUND);
  const to = Math.min(text.length, span.end + AROUND);
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, span.start)}`,
    marked: text.slice(span.start, span.end),
    after: `${text.slice(span.end, to)}${to < text.length ? '…' : ''}`,
  };
}
