import type { Text } from '../question.ts';
import { type HtmlNode, readHtml } from './read-html.ts';

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  deg: '°',
  eacute: 'é',
  rarr: '→',
};

function decode(whole: string, entity: string): string {
  if (!entity.startsWith('#')) return named[entity] ?? whole;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : whole;
}

/** HTML text as it is read: entities become their signs. */
export function readEntities(text: string): string {
  return text.replace(/&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z]{2,8});/g, decode);
}

const blocks = new Set(['p', 'li', 'ul', 'ol', 'pre']);

function say(node: HtmlNode): string {
  if (typeof node === 'string') return readEntities(node);
  if (node.tag === 'br') return '\n';
  if (node.tag === 'img') return readEntities(node.alt);
  const inner = node.children.map(say).join('');
  return blocks.has(node.tag) ? `\n${inner}\n` : inner;
}

/** What a text says, without its markup; line ends where HTML has a new block. */
export function plainWords({ text, format }: Pick<Text, 'text' | 'format'>): string {
  if (format !== 'html' && format !== 'moodle') return text;
  const source = format === 'html' ? text.replace(/\s*\n\s*/g, ' ') : text;
  return readHtml(source)
    .nodes.map(say)
    .join('')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}
