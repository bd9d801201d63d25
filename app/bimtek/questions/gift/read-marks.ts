/** What a comment says: the marks that Moodle keeps in it, and the words around them. */
export interface Marks {
  id: string | null;
  tags: string[];
  rest: string;
}

const markStart = /\[(id|tag):/g;

/** Position of the bracket that closes a mark, or −1; a backslash takes the sign after it out. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === ']') return at;
  }
  return -1;
}

/** Reads `[id:…]` and `[tag:…]` out of a comment; `\]` is a bracket inside a mark. */
export function readMarks(comment: string): Marks {
  const marks: Marks = { id: null, tags: [], rest: '' };
  const words: string[] = [];
  let done = 0;
  for (const found of comment.matchAll(markStart)) {
    if (found.index < done) continue;
    const from = found.index + found[0].length;
    const end = closing(comment, from);
    // No bracket closes here, so none closes further on.
    if (end === -1) break;
    const value = comment.slice(from, end).replace(/\\(.)/g, '$1').trim();
    if (value !== '' && found[1] === 'tag') marks.tags.push(value);
    else if (value !== '') marks.id = value;
    words.push(comment.slice(done, found.index));
    done = end + 1;
  }
  words.push(comment.slice(done));
  marks.rest = words
    .map(word => word.trim())
    .filter(word => word !== '')
    .join(' ');
  return marks;
}

const escaped = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\\]]/g, '\\$&');

/** Writes the marks of a question as one comment line, or nothing when it has none. */
export function writeMarks(id: string | null, tags: readonly string[]): string[] {
  const marks = [
    ...(id === null ? [] : [`[id:${escaped(id)}]`]),
    ...tags.map(tag => `[tag:${escaped(tag)}]`),
  ];
  return marks.length === 0 ? [] : [`// ${marks.join(' ')}`];
}
