import { SaxesParser } from 'saxes';
import { BADGE_NAMESPACE } from './bake-svg.ts';

/** Not XML at all, or an element that has too many others around it. */
class Malformed extends Error {}

const deepest = 200;

/** What a baked drawing carries: the text, null where there is none, or why it cannot be read. Entities are not read. */
export function readSvg(text: string): string | null | 'svg-malformed' {
  const found: string[] = [];
  let inside: string | null = null;
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', error => {
    throw new Malformed(error.message);
  });
  parser.on('opentag', tag => {
    depth += 1;
    if (depth > deepest || (depth === 1 && tag.local !== 'svg')) throw new Malformed();
    if (tag.uri !== BADGE_NAMESPACE || tag.local !== 'credential') return;
    const verify = tag.attributes.verify;
    if (verify) found.push(verify.value);
    else inside = '';
  });
  const take = (piece: string) => {
    if (inside !== null) inside += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', tag => {
    depth -= 1;
    if (inside === null || tag.uri !== BADGE_NAMESPACE) return;
    if (inside.trim()) found.push(inside);
    inside = null;
  });
  try {
    parser.write(text).close();
  } catch {
    return 'svg-malformed';
  }
  if (found.length > 1) return 'svg-malformed';
  return found[0]?.trim() ?? null;
}
