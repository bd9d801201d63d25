import type { Question } from '../questions.ts';
import type { DraftEntry } from './draft-form.ts';
import type { DraftPlace, DraftState } from './draft-place.ts';
import { openShelf, type SealedShelf } from './use-sealed-shelf.ts';
import { addText, findUnsent, restamp, settleTexts, type WaitingTexts } from './waiting-texts.ts';

const pause = 800;
const firstRetry = 3_000;
const lastRetry = 60_000;

/** Puts a text into a field, whatever kind it is. */
function fillField(form: HTMLFormElement, name: string, text: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList) field.value = text;
  else if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === text;
  else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = text;
}

/**
 * Keeps what is typed in a form: at once on the device, locked, and a moment later on the server. Returns how to stop;
 * what is left then still goes out.
 */
export function watchForm(form: HTMLFormElement, place: DraftPlace, tell: (state: DraftState) => void) {
  const writer = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const begun = performance.now();
  // The server's clock as far as this page can know it: it never runs ahead of it.
  let ahead = place.shown;
  const now = () => Math.floor(ahead + performance.now() - begun);
  let lastAt = 0;
  const stamp = () => {
    lastAt = Math.max(now(), lastAt + 1);
    return lastAt;
  };
  const read = (question: Question) => String(new FormData(form).get(question) ?? '');

  let waiting: WaitingTexts = new Map();
  let touched: Question | null = null;
  let told = '';
  let shelf: SealedShelf | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry = firstRetry;
  let busy = false;
  let over = false;

  const shelve = () => {
    if (waiting.size > 0) shelf?.put(JSON.stringify([...waiting.values()]));
    else shelf?.clear();
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };
  const note = (question: Question, text: string) => {
    waiting = addText(waiting, { question, text, at: stamp() });
    shelve();
    later(pause);
  };

  /** True when it reached the server. */
  async function send(leaving = false): Promise<void> {
    clearTimeout(timer);
    const entries: DraftEntry[] = [...waiting.values()];
    const mark = String(touched);
    if (over || (busy && !leaving) || (entries.length === 0 && mark === told)) return;
    busy = true;
    const body = JSON.stringify({ writer, shown: place.shown, sentAt: now(), touched, entries });
    try {
      const answer = await fetch(place.to, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        redirect: 'manual',
        // Outlives the page; browsers refuse it for large bodies.
        keepalive: body.length < 60_000,
      });
      if (answer.type === 'opaqueredirect') tell({ kind: 'signed-out' });
      else if (answer.ok) {
        told = mark;
        retry = firstRetry;
        waiting = settleTexts(waiting, entries);
        shelve();
        const { keptAt } = (await answer.json()) as { keptAt: string };
        if (entries.length > 0 && waiting.size === 0) tell({ kind: 'saved', at: keptAt });
      } else if (answer.status === 422) await refuse(answer);
      else throw new Error(String(answer.status));
    } catch {
      if (waiting.size > 0) tell({ kind: 'waiting' });
      later(retry);
      retry = Math.min(retry * 2, lastRetry);
    }
    busy = false;
    // Something was typed while this was under way.
    if (!over && waiting.size > 0 && [...waiting.values()].some(entry => !entries.includes(entry)))
      later(pause);
  }

  async function refuse(answer: Response): Promise<void> {
    const { problems, now: serverNow } = (await answer.json()) as {
      problems: { code: string }[];
      now: number;
    };
    if (problems.some(({ code }) => code === 'draft-ahead')) {
      ahead = serverNow - (performance.now() - begun);
      waiting = restamp(waiting, serverNow);
      lastAt = serverNow + waiting.size;
      later(0);
      return;
    }
    waiting = new Map();
    shelve();
    tell({ kind: 'refused' });
  }

  const isAsked = (name: string): name is Question => (place.asked as readonly string[]).includes(name);
  const nameOf = (event: Event) => (event.target as HTMLInputElement | null)?.name ?? '';
  const onInput = (event: Event) => {
    const name = nameOf(event);
    if (isAsked(name)) note(name, read(name));
  };
  const onFocus = (event: Event) => {
    const name = nameOf(event);
    if (!isAsked(name) || name === touched) return;
    touched = name;
    later(pause);
  };
  const onChange = () => void send();
  const onLeave = () => void send(true);
  const onHidden = () => document.visibilityState === 'hidden' && onLeave();
  const onLine = () => void send();
  const onSubmit = (event: Event) => {
    if (navigator.onLine) return;
    // Sent now it would be an error page; the texts stay in the fields and on the shelf.
    event.preventDefault();
    tell({ kind: 'offline' });
  };

  form.addEventListener('input', onInput);
  form.addEventListener('focusin', onFocus);
  form.addEventListener('change', onChange);
  form.addEventListener('submit', onSubmit);
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('online', onLine);

  /** What was typed before this script came, and what this device still held. */
  async function begin(): Promise<void> {
    const early = place.asked.filter(question => read(question) !== (place.texts[question] ?? ''));
    for (const question of early) note(question, read(question));
    const focused = (document.activeElement as HTMLInputElement | null)?.name ?? '';
    if (isAsked(focused)) touched = focused;
    told = 'nothing';
    void send();
    shelf = await openShelf(place.shelf, place.key);
    const held = await shelf?.get();
    if (over) return;
    const unsent = held ? findUnsent(JSON.parse(held) as DraftEntry[], place.knownAt, place.asked) : [];
    const back = unsent.filter(entry => !waiting.has(entry.question));
    for (const entry of back) {
      fillField(form, entry.question, entry.text);
      waiting = addText(waiting, entry);
    }
    shelve();
    if (back.length > 0) {
      tell({ kind: 'restored' });
      later(0);
    } else if (waiting.size === 0) tell({ kind: 'ready' });
  }
  void begin();

  return () => {
    void send(true);
    over = true;
    clearTimeout(timer);
    form.removeEventListener('input', onInput);
    form.removeEventListener('focusin', onFocus);
    form.removeEventListener('change', onChange);
    form.removeEventListener('submit', onSubmit);
    window.removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('online', onLine);
  };
}
