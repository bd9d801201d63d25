import { type HtmlNode, readHtml } from './read-html.ts';

const pictureStart = '@@PLUGINFILE@@/';

/** Name of the embedded file that a picture shows, or null when it shows anything else. */
export function embeddedName(src: string | null): string | null {
  if (!src?.startsWith(pictureStart)) return null;
  const path = src.slice(pictureStart.length).replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path.replaceAll('&amp;', '&'));
  } catch {
    return path;
  }
}

export interface CleanHtml {
  html: string;
  dropped: string[];
  /** Embedded pictures that are shown, under their new names. */
  shown: Set<string>;
}

const quoted = (text: string) => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The same HTML with only what pages show. A picture stays when `pictures` knows its file, under the new name.
 * Cleaning what is clean changes nothing.
 */
export function cleanHtml(html: string, pictures: ReadonlyMap<string, string> = new Map()): CleanHtml {
  const { nodes, dropped } = readHtml(html);
  const shown = new Set<string>();
  const missing = new Set<string>();
  const write = (node: HtmlNode): string => {
    if (typeof node === 'string') return node;
    if (node.tag === 'br') return '<br>';
    if (node.tag !== 'img') return `<${node.tag}>${node.children.map(write).join('')}</${node.tag}>`;
    const name = pictures.get(embeddedName(node.src) ?? '');
    if (name === undefined) {
      missing.add('<img>');
      return quoted(node.alt);
    }
    shown.add(name);
    return `<img src="${pictureStart}${name}" alt="${quoted(node.alt)}">`;
  };
  const clean = nodes.map(write).join('').trim();
  return { html: clean, dropped: [...new Set([...dropped, ...missing])].sort(), shown };
}
