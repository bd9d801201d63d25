/** Everything that stands in a mail, as text; the frame around it is the same for all. */
export interface MailParts {
  language: string;
  greeting: string;
  paragraphs: readonly string[];
  next: string;
  link: string;
  /** Who speaks, and why the person gets this. */
  sign: string;
  foot: string;
  /** Words and page of the way out; absent where the mail has consequences. */
  leave?: { text: string; page: string };
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, mark => marks[mark]!);
}

/** Plain text first: it is what a cheap phone shows and what a filter reads. */
export function composeText({ greeting, paragraphs, next, link, sign, foot, leave }: MailParts): string {
  const parts = [greeting, ...paragraphs, `${next}:\n${link}`, sign, `-- \n${foot}`];
  return `${[...parts, ...(leave ? [`${leave.text}:\n${leave.page}`] : [])].join('\n\n')}\n`;
}

/** The same words in the simplest HTML: no picture, no tracking, no style sheet; the address stays readable beside its words. */
export function composeHtml({
  language,
  greeting,
  paragraphs,
  next,
  link,
  sign,
  foot,
  leave,
}: MailParts): string {
  const p = (html: string) => `<p>${html}</p>`;
  const to = (page: string, words: string) => `<a href="${escapeHtml(page)}">${escapeHtml(words)}</a>`;
  const lines = [
    p(escapeHtml(greeting)),
    ...paragraphs.map(each => p(escapeHtml(each))),
    p(`<strong>${to(link, next)}</strong><br>${escapeHtml(link)}`),
    p(escapeHtml(sign)),
    '<hr>',
    p(`<small>${escapeHtml(foot)}</small>`),
    ...(leave ? [p(`<small>${to(leave.page, leave.text)}</small>`)] : []),
  ];
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><body>\n${lines.join('\n')}\n</body></html>\n`;
}
