import Markdoc, { type Config, type RenderableTreeNode } from '@markdoc/markdoc';
import { parse } from 'yaml';
import { type LessonFront, lessonFront } from './course-file.ts';

const { Tag } = Markdoc;

/** Figures of a course by file name; SVG text. */
export type Figures = ReadonlyMap<string, string>;

export interface RenderedLesson {
  front: LessonFront | null;
  html: string;
  /** Line and reason of everything that is wrong; empty = may be published. */
  problems: string[];
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const tickIcon =
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12.5l5 5L20 6.5"/></svg>';

/** An SVG drawing that can do nothing but be looked at: no script, no handler, no style, nothing from outside. */
export function drawingProblems(svg: string): string[] {
  const found: string[] = [];
  if (!/^<svg [^>]*viewBox="0 0 \d+ \d+"/.test(svg))
    found.push('does not begin with <svg … viewBox="0 0 w h">');
  if (/<(script|style|foreignObject|image|use|a|text)\b/i.test(svg))
    found.push('holds an element that is not allowed');
  if (/\s(on\w+|style|href|xlink:href)\s*=/i.test(svg)) found.push('holds an attribute that is not allowed');
  if (/url\(|javascript:|&#/i.test(svg)) found.push('reaches outside');
  return found;
}

function figureHtml(svg: string, alt: string): string {
  return svg.trim().replace(/^<svg xmlns="[^"]*"/, `<svg role="img" aria-label="${escapeHtml(alt)}"`);
}

/** What authors may write besides plain Markdown. Nothing in it runs. */
const config: Config = {
  tags: {
    figure: {
      render: 'figure',
      attributes: {
        file: { type: String, required: true, matches: /^[a-z0-9-]+\.svg$/ },
        alt: { type: String, required: true, matches: /\S.{14,}/ },
      },
    },
    note: { render: 'note', attributes: {} },
  },
};

const allowed = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'figure', 'note', 'br', 'article'];

interface Writing {
  figures: Figures;
  problems: string[];
}

function linkHtml(href: string, inner: string, writing: Writing): string {
  // Inside the portal, or a plain https page: nothing else can be meant by a lesson.
  if (!/^(\/(?!\/)|https:\/\/)[\w\-./#?=&%]*$/.test(href)) writing.problems.push(`link to ${href}`);
  return `<a href="${escapeHtml(href)}">${inner}</a>`;
}

function write(node: RenderableTreeNode, writing: Writing): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (!Tag.isTag(node)) return '';
  const inner = node.children.map(child => write(child, writing)).join('');
  const { name, attributes } = node;
  if (!allowed.includes(name)) writing.problems.push(`<${name}> is not allowed in a lesson`);
  if (name === 'article') return inner;
  if (name === 'br') return '<br>';
  if (name === 'a') return linkHtml(String(attributes.href), inner, writing);
  if (name === 'note') return `<div class="notice good">${tickIcon}<div class="flow">${inner}</div></div>`;
  if (name !== 'figure') return `<${name}>${inner}</${name}>`;
  const svg = writing.figures.get(String(attributes.file));
  if (svg === undefined) writing.problems.push(`figure ${attributes.file} does not exist`);
  const caption = inner.replace(/^<p>|<\/p>$/g, '');
  const below = caption ? `<figcaption class="small soft">${caption}</figcaption>` : '';
  return `<figure>${figureHtml(svg ?? '', String(attributes.alt))}${below}</figure>`;
}

/** Turns a lesson file into HTML. The text of the file can only become text: Markdoc knows no raw HTML. */
export function renderLesson(source: string, figures: Figures): RenderedLesson {
  const ast = Markdoc.parse(source);
  const front = lessonFront.safeParse(parse(String(ast.attributes.frontmatter ?? '')));
  const wrong = Markdoc.validate(ast, config).map(
    ({ lines, error }) => `line ${(lines[0] ?? 0) + 1}: ${error.message}`,
  );
  const writing: Writing = { figures, problems: [] };
  const html = write(Markdoc.transform(ast, config), writing);
  return {
    front: front.success ? front.data : null,
    html,
    problems: [
      ...(front.success ? [] : [`front matter: ${front.error.issues[0]?.message}`]),
      ...wrong,
      ...writing.problems,
    ],
  };
}
