import type { AnswerShape } from './answer-shape.ts';
import type { QuizSetup } from './quiz-setup.ts';

function box(name: string, isShown: boolean): HTMLElement | null {
  const found = document.querySelector<HTMLElement>(`[data-quiz-${name}]`);
  if (found) found.hidden = !isShown;
  return found;
}

/** What has no answer yet, as the server would list it, with the focus on it. */
export function showMissing(setup: QuizSetup, open: AnswerShape[]): void {
  const found = box('missing', open.length > 0);
  const errors = found?.firstElementChild as HTMLElement | null;
  const list = errors?.querySelector('ul');
  const title = errors?.querySelector('h2');
  if (!errors || !list || !title || open.length === 0) return;
  title.textContent = setup.missingTitles[open.length - 1] ?? '';
  list.replaceChildren(
    ...open.map(({ name, number }) => {
      const link = document.createElement('a');
      link.href = `#${name}`;
      link.textContent = setup.missing[number - 1] ?? '';
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  errors.focus();
}

/** What became of answers that were sent earlier. */
export function showNews({ words }: QuizSetup, text: string, to?: string): void {
  const line = box('news', true)?.querySelector('[role=status]');
  if (!line) return;
  line.textContent = `${text} `;
  if (!to) return;
  const link = document.createElement('a');
  link.href = to;
  link.textContent = words.see;
  line.append(link);
}

function counted(words: QuizSetup['words'], what: 'waiting' | 'others', n: number): string {
  if (n === 0) return '';
  const many = `${what}-many` as const;
  const one = `${what}-one` as const;
  return words[n === 1 ? one : many].replace('{n}', `${n}`);
}

/** How many answers wait on this phone, and how many of somebody else. */
export function showWaiting({ words }: QuizSetup, own: number, others: number): void {
  const line = box('waiting', own + others > 0)?.querySelector('[data-quiz-count]');
  if (!line) return;
  line.textContent = [counted(words, 'waiting', own), counted(words, 'others', others)]
    .filter(Boolean)
    .join(' ');
}

/** The answers as a code, with links that open a message to send it by. */
export function showCode({ words }: QuizSetup, code: string | null): void {
  const found = box('code', true);
  const place = found?.querySelector('code');
  if (!found || !place) return;
  place.textContent = code ?? words['code-long'];
  const text = encodeURIComponent(words['code-message'].replace('{code}', code ?? ''));
  for (const link of found.querySelectorAll<HTMLAnchorElement>('[data-by]')) {
    link.hidden = code === null;
    link.href = link.dataset.by === 'sms' ? `sms:?body=${text}` : `https://wa.me/?text=${text}`;
  }
}
