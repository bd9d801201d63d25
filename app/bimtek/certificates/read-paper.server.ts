import { inflateSync } from 'node:zlib';
import { drawnText, type PaperText } from './judge-signed-paper.ts';

const mostStreams = 400;
const largestStream = 2_000_000;
const largestInAll = 12_000_000;

/** What one compressed part holds; nothing when it is no such thing, or far larger than a page of text could be. */
function unpack(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: largestStream });
  } catch {
    return null;
  }
}

/** Takes a PDF apart as far as it must be known whose it is. Bounded, whatever the file claims. */
export function readPaper(bytes: Buffer): PaperText {
  const raw = bytes.toString('latin1');
  let drawn = '';
  let size = 0;
  const marks = /stream\r?\n/g;
  for (let count = 0; count < mostStreams && size < largestInAll; count += 1) {
    const begin = marks.exec(raw);
    if (!begin) break;
    const from = begin.index + begin[0].length;
    const until = raw.indexOf('endstream', from);
    if (until < 0) break;
    const part = unpack(bytes.subarray(from, until));
    size += part?.length ?? 0;
    if (part) drawn += drawnText(part.toString('latin1'));
    marks.lastIndex = until + 9;
  }
  return { raw, drawn };
}
