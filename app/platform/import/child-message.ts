import type { ImportCode } from './import-problem.ts';

/** What a reading child tells its parent on its fourth channel, one JSON object per line. */
export type ChildMessage =
  | { kind: 'started'; format: string }
  | { kind: 'progress'; rows: number }
  | { kind: 'rejected'; row: number; code: string; field?: string }
  | { kind: 'done'; rows: number; rejected: number }
  | { kind: 'failed'; code: ImportCode; data: Record<string, string | number> };

/** Cuts a stream of JSON lines into messages; keeps an unfinished line for the next piece. */
export function messageReader(handle: (message: ChildMessage) => void): (text: string) => void {
  let rest = '';
  return text => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') handle(JSON.parse(line) as ChildMessage);
  };
}
