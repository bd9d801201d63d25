export interface LegalText {
  title: string;
  paragraphs: string[];
}

/** A short text of content/legal: `# title`, then paragraphs. Nothing else is in them, so nothing else is read. */
export function readText(source: string): LegalText {
  const [head = '', ...rest] = source
    .replace(/\r/g, '')
    .trim()
    .split(/\n{2,}/);
  if (!head.startsWith('# ') || rest.length === 0) throw new Error('a text is a title and paragraphs');
  return {
    title: head.slice(2).trim(),
    paragraphs: rest.map(paragraph => paragraph.replace(/\s+/g, ' ').trim()),
  };
}
