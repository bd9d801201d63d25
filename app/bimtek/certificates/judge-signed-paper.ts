import { err, ok, type Result } from '~/reference/result.ts';
import type { PaperRefusal } from './paper-refusal.ts';

/** A PDF as text, one character per byte, and what its compressed parts say. */
export interface PaperText {
  raw: string;
  /** Words that are drawn on the pages, without blanks. */
  drawn: string;
}

const ranges = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
/** Kinds of signature that PAdES and BSrE use (ETSI EN 319 142-1). */
const signature = /\/SubFilter\s*\/(adbe\.pkcs7\.detached|adbe\.pkcs7\.sha1|ETSI\.CAdES\.detached)/;
/** What a paper has no need of: things that run, start or hide. */
const runs = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData)\b/;

/** Whether the last signature covers the file to its end but for its own place: nothing was added after it. */
function coversWhole(raw: string): boolean {
  const found = [...raw.matchAll(ranges)].map(match => match.slice(1).map(Number));
  return found.some(
    ([from = -1, length = 0, next = 0, rest = 0]) =>
      from === 0 && length > 0 && next > length && next + rest === raw.length,
  );
}

/**
 * Whether a PDF that staff bring back is the officially signed paper of this certificate: a PDF, with a signature over
 * the whole of it, nothing that runs, and ours: by the mark that we wrote into it, or by its number on the page, since some
 * signing services write the file anew. Who signed is not judged here: that is BSrE's own check.
 */
export function judgeSignedPaper(
  { raw, drawn }: PaperText,
  { mark, number }: { mark: string; number: string },
): Result<true, PaperRefusal> {
  if (!raw.startsWith('%PDF-') || !raw.slice(-1_500).includes('%%EOF')) return err('paper-not-pdf');
  if (!signature.test(raw) || raw.match(ranges) === null) return err('paper-unsigned');
  if (!coversWhole(raw)) return err('paper-changed-after-signing');
  if (runs.test(raw)) return err('paper-runs-things');
  if (raw.includes(mark)) return ok(true);
  return drawn.includes(number.replace(/\s/g, '')) ? ok(true) : err('paper-of-another');
}

const shows = /\[((?:[^[\]\\]|\\.)*)\]\s*TJ|(<[0-9a-fA-F\s]*>|\((?:[^()\\]|\\.)*\))\s*Tj/g;
const pieces = /<([0-9a-fA-F\s]*)>|\(((?:[^()\\]|\\.)*)\)/g;

function fromHex(hex: string): string {
  const digits = hex.replace(/\s/g, '').match(/../g) ?? [];
  return digits.map(pair => String.fromCharCode(Number.parseInt(pair, 16))).join('');
}

/** The words of a page's drawing, in the standard encoding, blanks left out. */
export function drawnText(content: string): string {
  const shown = [...content.matchAll(shows)].map(([, list, one]) => {
    const parts = [...(list ?? one ?? '').matchAll(pieces)];
    return parts
      .map(([, hex, plain]) => (hex === undefined ? (plain ?? '').replace(/\\(.)/g, '$1') : fromHex(hex)))
      .join('');
  });
  return shown.join('').replace(/\s/g, '');
}
