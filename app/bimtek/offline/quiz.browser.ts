import { activeWorker, askToKeep } from '~/platform/offline/ask-worker.ts';
import {
  count,
  flush,
  keep,
  list,
  type OutboxEntry,
  sendNow,
  takeNews,
  watch,
} from '~/platform/offline/outbox.ts';
import { currentOwner, dropNote, noteOwner, readNote, writeNote } from '~/platform/offline/phone-store.ts';
import { openFields } from './answer-shape.ts';
import { attemptId } from './attempt-nonce.ts';
import { makeCode } from './make-code.part.browser.ts';
import { draftName, type QuizDraft } from './quiz-draft.ts';
import { fieldsOf, fillForm, readDraft, shuffleChoices } from './quiz-fields.part.browser.ts';
import { showCode, showMissing, showNews, showWaiting } from './quiz-notices.part.browser.ts';
import type { QuizSetup } from './quiz-setup.ts';

const kind = 'quiz';
/** After this the person is told that the answers wait; sending goes on. */
const patience = 4_000;
const retryEvery = 30_000;

const draw = () =>
  [...crypto.getRandomValues(new Uint8Array(15))].map(byte => (byte & 15).toString(16)).join('');
const submittedName = (attempt: string) => `quiz-sent|${attempt}`;

interface Desk {
  form: HTMLFormElement;
  setup: QuizSetup;
  /** Empty where nobody is known to be signed in. */
  owner: string;
  attempt: string;
  /** The answers of this page have left the form and wait. */
  isWaiting: boolean;
}

/** The draft of this person, or one that was begun here before anybody had signed in. */
async function findDraft({ setup, owner }: Desk): Promise<QuizDraft | undefined> {
  return (
    (await readNote<QuizDraft>(draftName(setup.course, owner))) ??
    (await readNote<QuizDraft>(draftName(setup.course, '')))
  );
}

async function dropDraft({ setup, owner }: Desk): Promise<void> {
  await dropNote(draftName(setup.course, owner));
  await dropNote(draftName(setup.course, ''));
}

function say({ form, setup }: Desk, word: keyof QuizSetup['words'] | null): void {
  const status = form.querySelector('[data-quiz-status]');
  if (status) status.textContent = word ? setup.words[word] : '';
}

function entryOf({ form, setup, owner, attempt }: Desk): OutboxEntry {
  return {
    kind,
    nonce: attempt,
    url: `/learning/courses/${setup.course}/attempts`,
    fields: [...fieldsOf(form), ['version', setup.version], ['language', setup.language]],
    owner,
    keptAt: new Date().toISOString(),
  };
}

/** How many wait, and what became of those that were sent meanwhile. Refused answers come back as a draft. */
async function tell(desk: Desk): Promise<string | null> {
  const { setup, owner, attempt } = desk;
  const [own, all] = [await count({ kind, owner }), await count({ kind })];
  showWaiting(setup, own, all - own);
  let result: string | null = null;
  for (const { nonce, state, reply } of await takeNews(kind, owner)) {
    const draft = await readNote<QuizDraft>(submittedName(nonce));
    await dropNote(submittedName(nonce));
    const { to = '', percent = 0 } = (reply ?? {}) as { to?: string; percent?: number };
    if (state === 'sent' && nonce === attempt) result = to;
    else if (state === 'sent') showNews(setup, setup.words.sent.replace('{percent}', `${percent}`), to);
    else {
      showNews(setup, setup.words.refused);
      if (draft) {
        desk.attempt = attemptId(draw());
        fillForm(desk.form, draft, setup.version);
        await writeNote(draftName(setup.course, owner), readDraft(desk.form, desk.attempt, setup.version));
      }
    }
  }
  return result;
}

async function offerCode(desk: Desk, entry: OutboxEntry): Promise<void> {
  showCode(desk.setup, await makeCode(desk.setup, entry));
}

const pause = (ms: number) => new Promise<null>(resolve => setTimeout(() => resolve(null), ms));

async function send(desk: Desk): Promise<void> {
  const { form, setup, owner, attempt } = desk;
  const open = openFields(setup.shapes, fieldsOf(form));
  showMissing(setup, open);
  if (open.length > 0) return;
  const draft = readDraft(form, attempt, setup.version);
  if (!owner) {
    await writeNote(draftName(setup.course, ''), draft);
    return say(desk, 'unsigned');
  }
  say(desk, 'sending');
  const entry = entryOf(desk);
  const keeping = await keep(entry);
  if (keeping === 'full') {
    // Nowhere to keep them: straight to the server, and if that fails the code is what is left.
    const answer = await sendNow(entry);
    const to = (answer?.reply as { to?: string } | null)?.to;
    if (answer?.status === 200 && to) return location.assign(to);
    say(desk, 'full');
    return offerCode(desk, entry);
  }
  await writeNote(submittedName(attempt), draft);
  await dropDraft(desk);
  const flushed = flush(owner);
  const sent = await Promise.race([flushed, pause(patience)]);
  const to = await tell(desk);
  if (to) return location.assign(to);
  say(desk, sent?.stopped === 'signed-out' || sent?.stopped === 'stranger' ? 'signed-out' : null);
  if (!sent || sent.left > 0) {
    form.hidden = true;
    desk.isWaiting = true;
    await offerCode(desk, entry);
    document.querySelector<HTMLElement>('[data-quiz-waiting]')?.focus();
    flushed.then(() => follow(desk));
  }
}

/** Shows what has changed and goes on to the result of the attempt on this page. */
async function follow(desk: Desk): Promise<void> {
  const to = await tell(desk);
  if (to) return location.assign(to);
  const { isWaiting, setup, attempt } = desk;
  if (!isWaiting || (await list()).some(entry => entry.nonce === attempt)) return;
  // Another tab has heard the answer: the page of the attempt leads on to its result.
  location.assign(`/learning/courses/${setup.course}/quiz?attempt=${attempt}`);
}

async function start(form: HTMLFormElement): Promise<void> {
  const setup: QuizSetup = JSON.parse(form.dataset.quiz ?? '');
  const signedIn = document.documentElement.dataset.owner;
  if (signedIn) await noteOwner(signedIn);
  const desk: Desk = {
    form,
    setup,
    owner: signedIn ?? (await currentOwner()),
    attempt: '',
    isWaiting: false,
  };
  const draft = await findDraft(desk);
  desk.attempt = draft?.attempt ?? setup.attempt ?? attemptId(draw());
  if (draft) fillForm(form, draft, setup.version);
  // The page that is kept for all shows everybody the same order: another one for each attempt.
  if (setup.attempt === null) shuffleChoices(form, desk.attempt);
  else if (draft && draft.attempt !== setup.attempt)
    history.replaceState(null, '', `?attempt=${desk.attempt}`);
  form.hidden = false;
  say(desk, draft ? 'found' : 'here');
  let busy = false;
  form.addEventListener('input', () => {
    const name = draftName(setup.course, desk.owner);
    writeNote(name, readDraft(form, desk.attempt, setup.version)).catch(() => say(desk, 'full'));
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    send(desk)
      // A browser that keeps nothing sends the form as if there were no script.
      .catch(() => setup.attempt && form.submit())
      .finally(() => {
        busy = false;
      });
  });
  const again = () => flush(desk.owner).then(() => follow(desk));
  window.addEventListener('online', again);
  // A line that hangs comes back without an event.
  setInterval(() => desk.isWaiting && again(), retryEvery);
  watch(() => follow(desk));
  await again();
  // So that this quiz opens again without a signal, also for somebody who has kept no lesson.
  const worker = await activeWorker().catch(() => null);
  if (worker) askToKeep(worker, [`/learn/${setup.course}/quiz`], () => {});
}

const found = document.querySelector<HTMLFormElement>('form[data-quiz]');
if (found)
  start(found).catch(() => {
    // No database in this browser: the plain form still works.
    found.hidden = found.dataset.quiz?.includes('"attempt":null') ?? false;
  });
