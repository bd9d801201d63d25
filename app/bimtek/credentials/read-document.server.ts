import { isObject, type Json } from './check-schema.ts';
import type { Reason } from './codes.ts';
import { isPng, readPng } from './png-chunks.ts';
import { readSvg } from './read-svg.server.ts';

/** A credential of ours has 2 KB; with a picture inside, one of others may have some hundred. */
export const MOST_TEXT = 1_000_000;
export const MOST_PICTURE = 10_000_000;
/** Deeper than this nobody writes; a reader that follows itself would run out of room. */
const deepest = 64;
/** Objects in one credential. Each costs the graph's canonical form about a millisecond, and anybody may ask for a check. */
const mostObjects = 400;
const mostValues = 5_000;

/** A credential as it came: with proofs inside, or as the three parts of a JWT. */
export type ReadDocument = { form: 'json'; document: Json } | { form: 'jwt'; text: string };

/** Unpacks a JSON, JWT, PNG or SVG file as far as a credential; or says why there is none. */
export function readDocument(bytes: Uint8Array): ReadDocument | Reason {
  if (isPng(bytes)) {
    if (bytes.length > MOST_PICTURE) return 'too-large';
    return readInside(readPng(bytes));
  }
  // A cut-off picture is still meant as one.
  if (bytes[0] === 0x89) return 'png-malformed';
  if (bytes.length > MOST_TEXT) return 'too-large';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return 'not-a-credential';
  }
  return text.startsWith('<') ? readInside(readSvg(text)) : readText(text);
}

function readInside(found: string | null | Reason): ReadDocument | Reason {
  if (found === null) return 'image-empty';
  if (found === 'png-malformed' || found === 'svg-malformed') return found;
  return readText(found.trim());
}

/** Text that begins like JSON is meant as JSON; everything that has the dots of a JWT as a JWT. */
export function readText(text: string): ReadDocument | Reason {
  if (text.length > MOST_TEXT) return 'too-large';
  if (/^[\w-]+\.[\w-]*\.[\w-]*$/.test(text)) return { form: 'jwt', text };
  if (/^ey[\w-]*\./.test(text)) return 'jwt-malformed';
  if (!/^[{["]/.test(text)) return 'not-a-credential';
  const value = parseJson(text);
  if (value === undefined) return 'json-malformed';
  if (isOvergrown(value)) return 'too-large';
  if (typeof value === 'string') return readText(value.trim());
  return isObject(value) && ('@context' in value || 'credentialSubject' in value || 'type' in value)
    ? { form: 'json', document: value }
    : 'not-a-credential';
}

/** The value, or undefined for what is no JSON, says one thing twice, or is nested beyond reason. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return depthOf(value) > deepest || hasTwin(text) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Whether it holds more than any credential needs, so that nobody keeps a processor busy with one file. */
export function isOvergrown(value: unknown): boolean {
  let open = [value];
  let [objects, values] = [0, 0];
  while (open.length > 0 && objects <= mostObjects && values <= mostValues) {
    const inside = open.filter(each => typeof each === 'object' && each !== null) as object[];
    objects += inside.filter(each => !Array.isArray(each)).length;
    values += open.length;
    open = inside.flatMap(each => Object.values(each));
  }
  return objects > mostObjects || values > mostValues;
}

function depthOf(value: unknown): number {
  let level = [value];
  let depth = 0;
  while (level.length > 0 && depth <= deepest) {
    depth += 1;
    level = level.flatMap(each => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return depth;
}

/**
 * Whether an object names a member twice. One reader would see the first value and another the last: what is signed would
 * not be what is shown.
 */
function hasTwin(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [piece] = match;
    if (piece === '{') open.push(new Set());
    else if (piece === '[') open.push(null);
    else if (piece === '}' || piece === ']') open.pop();
    else {
      const names = open.at(-1);
      if (!names || !/^\s*:/.test(text.slice(token.lastIndex, token.lastIndex + 20))) continue;
      const name: string = JSON.parse(piece);
      if (names.has(name)) return true;
      names.add(name);
    }
  }
  return false;
}
