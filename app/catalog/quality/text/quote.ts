import type { FieldName } from '../check.ts';

const LONGEST = 200;

type Quoted = { field: FieldName; span: { start: number; end: number }; evidence: string };

/** Where a finding stands: the characters meant and their text, its beginning where it is long. */
export function quote(
  field: FieldName,
  text: string,
  { start, end }: { start: number; end: number } = { start: 0, end: text.length },
): Quoted {
  const shown = Math.min(end, start + LONGEST);
  return { field, span: { start, end }, evidence: text.slice(start, shown) };
}
