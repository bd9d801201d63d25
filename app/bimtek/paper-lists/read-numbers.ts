import { err, ok, type Result } from '~/reference/result.ts';

type Fault = 'numbers-missing' | 'number-unreadable' | 'number-beyond';

/**
 * Row numbers as somebody types them from a signed list: "1-12, 15 18". Each once, in order. A number beyond the list is
 * refused with the number, since it is a slip of the finger and nobody knows which row was meant.
 */
export function readNumbers(text: string, rows: number): Result<number[], Fault> {
  const parts = text
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[\s,;.]+/)
    .filter(part => part !== '');
  if (parts.length === 0) return err('numbers-missing', { field: 'numbers' });
  const found = new Set<number>();
  for (const part of parts) {
    const [, first, last] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
    const [from, until] = [Number(first), Number(last ?? first)];
    if (!first || from < 1 || until < from)
      return err('number-unreadable', { field: 'numbers', data: { part } });
    if (until > rows) return err('number-beyond', { field: 'numbers', data: { part, rows } });
    for (let number = from; number <= until; number += 1) found.add(number);
  }
  return ok([...found].sort((a, b) => a - b));
}
