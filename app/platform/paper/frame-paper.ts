import type { PaperRefusal, PreparedPaper } from './paper.ts';

interface Head {
  refusal?: PaperRefusal;
  paper?: Omit<PreparedPaper, 'whole' | 'small'>;
  whole?: number;
  small?: number | null;
}

/** What the child writes: the length of a JSON head in four bytes, the head, then the two files. */
export function writeFrame(made: PreparedPaper | PaperRefusal): Buffer {
  const files: Buffer[] = [];
  let head: Head;
  if (typeof made === 'string') head = { refusal: made };
  else {
    const { whole, small, ...paper } = made;
    head = { paper, whole: whole.length, small: small?.length ?? null };
    files.push(whole, ...(small ? [small] : []));
  }
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, ...files]);
}

/** Reads it again; null when it is not whole. */
export function readFrame(bytes: Buffer): PreparedPaper | PaperRefusal | null {
  if (bytes.length < 4) return null;
  const start = 4 + bytes.readUInt32BE(0);
  if (bytes.length < start) return null;
  const head = JSON.parse(bytes.toString('utf8', 4, start)) as Head;
  if (head.refusal) return head.refusal;
  if (!head.paper || head.whole === undefined) return null;
  const end = start + head.whole;
  if (bytes.length !== end + (head.small ?? 0)) return null;
  const small = head.small ? bytes.subarray(end) : null;
  return { ...head.paper, whole: bytes.subarray(start, end), small };
}
