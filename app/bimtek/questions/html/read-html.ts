/** An element that pages show; `src` and `alt` only on a picture. */
export interface HtmlElement {
  tag: ShownTag;
  src: string | null;
  alt: string;
  children: HtmlNode[];
}

/** Text stands as it is written, entities and all. */
export type HtmlNode = string | HtmlElement;

export interface ReadHtml {
  nodes: HtmlNode[];
  /** Elements and attributes that were left out and are more than looks. */
  dropped: string[];
}

const shownTags = [
  ...['p', 'br', 'b', 'strong', 'i', 'em', 'u', 'sub', 'sup', 'code', 'pre'],
  ...['ul', 'ol', 'li', 'img'],
] as const;
export type ShownTag = (typeof shownTags)[number];

/** Their content is no text for people: it goes with them. */
const silent = new Set(
  'script style iframe object embed template noscript noembed noframes svg math title textarea xmp head select audio video'.split(
    ' ',
  ),
);
/** Boxes without a meaning of their own: their content stays. */
const boxes = new Set(
  'html body div span font section article header footer main center small big'.split(' '),
);
const looks = /^(dir|style|class|id|lang|width|height|title|align|role|data-[\w-]*|loading|border)$/;
const empty = new Set<string>(['br', 'img']);
const deepest = 30;

const isShown = (tag: string): tag is ShownTag => (shownTags as readonly string[]).includes(tag);

interface Tag {
  name: string;
  closes: boolean;
  attributes: Map<string, string>;
  end: number;
}

const nameStart = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/y;
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/y;

/** The tag that begins here; null when the sign is only text. */
function readTag(html: string, at: number): Tag | null {
  nameStart.lastIndex = at;
  const start = nameStart.exec(html);
  if (!start) return null;
  const attributes = new Map<string, string>();
  let end = nameStart.lastIndex;
  for (;;) {
    attribute.lastIndex = end;
    const found = attribute.exec(html);
    if (!found || found[0] === '') break;
    attributes.set(found[1]!.toLowerCase(), found[2] ?? found[3] ?? found[4] ?? '');
    end = attribute.lastIndex;
  }
  const close = html.indexOf('>', end);
  const name = start[2]!.toLowerCase();
  return { name, closes: start[1] === '/', attributes, end: close === -1 ? html.length : close + 1 };
}

/** Where a comment, a declaration or a processing instruction ends. */
function skipMarkup(html: string, at: number): number | null {
  const [opening, closing] = html.startsWith('<!--', at) ? ['<!--', '-->'] : ['<', '>'];
  if (opening === '<' && html[at + 1] !== '!' && html[at + 1] !== '?') return null;
  const end = html.indexOf(closing, at + opening.length);
  return end === -1 ? html.length : end + closing.length;
}

/** Where the content of a silent element ends. */
function skipSilent(html: string, name: string, from: number): number {
  const lower = `</${name}`;
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at, at + lower.length).toLowerCase() !== lower) continue;
    const end = html.indexOf('>', at);
    return end === -1 ? html.length : end + 1;
  }
  return html.length;
}

class Tree {
  readonly nodes: HtmlNode[] = [];
  private readonly open: HtmlElement[] = [];
  readonly dropped = new Set<string>();

  say(text: string): void {
    const list = this.open.at(-1)?.children ?? this.nodes;
    const last = list.at(-1);
    if (typeof last === 'string') list[list.length - 1] = last + text;
    else if (text !== '') list.push(text);
  }

  start({ name, attributes }: Tag): void {
    for (const key of attributes.keys())
      if (!looks.test(key) && !(name === 'img' && (key === 'src' || key === 'alt'))) this.dropped.add(key);
    if (!isShown(name)) {
      if (!boxes.has(name)) this.dropped.add(`<${name}>`);
      return;
    }
    // A paragraph ends the one before, a list item too: authors leave their ends out.
    if (name === 'p' || name === 'li') this.endSibling(name);
    const src = attributes.get('src') ?? null;
    const element = { tag: name, src, alt: attributes.get('alt') ?? '', children: [] };
    if (this.open.length >= deepest && !empty.has(name)) return;
    (this.open.at(-1)?.children ?? this.nodes).push(element);
    if (!empty.has(name)) this.open.push(element);
  }

  private endSibling(name: 'p' | 'li'): void {
    const last = this.open.findLastIndex(({ tag }) => tag === name || tag === 'ul' || tag === 'ol');
    if (this.open[last]?.tag === name) this.open.length = last;
  }

  end(name: string): void {
    const last = this.open.findLastIndex(({ tag }) => tag === name);
    if (last !== -1) this.open.length = last;
  }
}

/**
 * Reads HTML of a question into the few elements that our pages show; nothing that runs or reaches outside comes
 * through. Goes over the text once, whatever it holds, and never fails.
 */
export function readHtml(html: string): ReadHtml {
  const tree = new Tree();
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    tree.say(html.slice(at, next === -1 ? html.length : next));
    if (next === -1) break;
    const skipped = skipMarkup(html, next);
    const tag = skipped === null ? readTag(html, next) : null;
    if (skipped !== null) at = skipped;
    else if (tag === null) {
      tree.say('&lt;');
      at = next + 1;
    } else if (silent.has(tag.name)) {
      tree.dropped.add(`<${tag.name}>`);
      at = tag.closes ? tag.end : skipSilent(html, tag.name, tag.end);
    } else {
      if (tag.closes) tree.end(tag.name);
      else tree.start(tag);
      at = tag.end;
    }
  }
  return { nodes: tree.nodes, dropped: [...tree.dropped].sort() };
}
