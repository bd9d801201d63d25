import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { keepOwnPage } from '~/platform/offline/keep-own-page.ts';
import { count, flush, keep, list, type StoredEntry, takeNews, watch } from '~/platform/offline/outbox.ts';
import { dropNote, readNote, writeNote } from '~/platform/offline/phone-store.ts';
import { wibTime } from '~/reference/calendar-day.ts';
import type { MarkKind } from '../mark.ts';
import { codeLetters } from '../tickets/seat-code.ts';
import { judgeScan, noteSeat, type ScanMode, type ScanVerdict } from './judge-scan.ts';
import { openCamera } from './open-camera.browser.ts';
import {
  mergeMarks,
  presentRoster,
  type Roster,
  type RosterFilter,
  type RosterMark,
  type RosterRow,
} from './roster.ts';
import type { ScannerWord, ScannerWords } from './scanner-words.ts';

hashes.sha512 = sha512;

const root = document.querySelector<HTMLElement>('[data-check-in]')!;
const words: ScannerWords = JSON.parse(root.dataset.words ?? '{}');
const sessionId = root.dataset.checkIn ?? '';
const owner = document.documentElement.dataset.owner ?? '';
const url = `/trainer/sessions/${sessionId}/marks`;
const kind = `check-in/${sessionId}`;
const note = `roster/${sessionId}`;

const $ = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
const say = (word: ScannerWord, values: Record<string, string | number> = {}) =>
  words[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
const timeOf = (iso: string) => wibTime(new Date(iso));

let roster: Roster | null = null;
let device = '';
let waiting: RosterMark[] = [];
let unsent = new Set<string>();
let show: RosterFilter = 'all';
let search = '';
let signedOut = false;
let cutOff = false;

const allMarks = () => mergeMarks(waiting, roster?.marks ?? []);
const seatOf = (id: string) => roster?.seats.find(seat => seat.id === id);
const nameOf = (id: string) => seatOf(id)?.name ?? words.nameless;
const phoneName = (id: string) => id.replace(/^hp-/, '').toUpperCase();

/** A nonce that also works where the page does not come over a secure line. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function nameDevice(): Promise<string> {
  const known = await readNote<string>('device').catch(() => undefined);
  if (known) return known;
  const drawn = crypto.getRandomValues(new Uint8Array(6));
  const name = `hp-${[...drawn].map(byte => codeLetters[byte % codeLetters.length]).join('')}`;
  await writeNote('device', name).catch(() => {});
  return name;
}

/** What waits in the queue, as marks: counted here before the server has heard of it. */
function markOf({ nonce, fields, keptAt }: StoredEntry): RosterMark {
  const field = Object.fromEntries(fields);
  const source = field.source === 'scan' ? 'scan' : 'hand';
  const base = { id: nonce, seatId: field.seatId ?? null, at: keptAt, source, voids: null } as const;
  return { ...base, kind: field.kind as MarkKind, device: field.device ?? '' };
}

async function readQueue(): Promise<void> {
  const own = (await list()).filter(entry => entry.kind === kind && entry.owner === owner);
  waiting = own.map(markOf);
  unsent = new Set(own.filter(entry => entry.state === 'waiting').map(entry => entry.nonce));
}

/** The roster lives on this phone while the session runs and its trainer is signed in; names go with it. */
async function fetchRoster(): Promise<void> {
  const response = await fetch(url, {
    headers: { Accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null);
  if (!response) return;
  if (response.ok) {
    // The page of a hotspot is no roster, nor is half of one.
    const fresh = (await response.json().catch(() => null)) as Roster | null;
    if (fresh?.session?.id !== sessionId) return;
    roster = fresh;
    signedOut = false;
    if (roster.session.closed && unsent.size === 0) await dropNote(note);
    else await writeNote(note, { owner, roster }).catch(() => {});
  } else if ([403, 404].includes(response.status)) await dropNote(note);
}

function row(template: HTMLTemplateElement, { seat, where }: RosterRow): Node {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const link = copy.querySelector('a')!;
  const name = seat.name ?? words.nameless;
  link.textContent = name;
  link.href = `?seat=${seat.id}#seat`;
  const button = copy.querySelector('button')!;
  const next = where.place === 'in' ? 'out' : 'in';
  button.value = next;
  button.replaceChildren(
    say(`note-${next}`),
    Object.assign(document.createElement('span'), { className: 'unseen', textContent: `: ${name}` }),
  );
  copy.querySelector<HTMLInputElement>('[name=seatId]')!.value = seat.id;
  const since =
    where.since && where.place !== 'none' ? say(`since-${where.place}`, { time: timeOf(where.since) }) : '';
  const small = [since, seat.phoneEnd && `…${seat.phoneEnd}`, seat.code.toUpperCase()]
    .filter(Boolean)
    .join(', ');
  const body = copy.querySelector('.body')!;
  body.append(Object.assign(document.createElement('small'), { textContent: small }));
  const own = waiting.some(mark => mark.seatId === seat.id && unsent.has(mark.id));
  const tag = own
    ? (['wait', words.unsent] as const)
    : where.place === 'in'
      ? (['good', words.in] as const)
      : where.place === 'out'
        ? (['info', words.out] as const)
        : seat.state === 'confirmed'
          ? null
          : (['wait', words[seat.state]] as const);
  if (tag)
    body.after(
      Object.assign(document.createElement('span'), { className: `tag ${tag[0]}`, textContent: tag[1] }),
    );
  return copy;
}

function render(): void {
  if (!roster) return;
  const { rows, here, registered, missing } = presentRoster(roster, allMarks(), { show, search });
  const [hereCell, registeredCell, unsentCell] = root.querySelectorAll('[data-counts] dd');
  hereCell!.textContent = String(here);
  registeredCell!.textContent = String(registered);
  unsentCell!.textContent = String(unsent.size);
  const chips = [...root.querySelectorAll<HTMLAnchorElement>('.chips a')];
  const numbers = { all: here + missing, here, missing };
  (['all', 'here', 'missing'] as const).forEach((each, at) => {
    const chip = chips[at];
    if (!chip) return;
    chip.textContent = say(`here-${each}`, { n: numbers[each] });
    if (each === show) chip.setAttribute('aria-current', 'true');
    else chip.removeAttribute('aria-current');
  });
  const template = $<HTMLTemplateElement>('[data-row]');
  $('[data-rows] ul').replaceChildren(...rows.map(each => row(template, each)));
  $('[data-none]').hidden = rows.length > 0;
  const behind = unsent.size > 0 || !navigator.onLine;
  $('[data-signal]').hidden = !behind;
  const why = signedOut
    ? 'signal-signed-out'
    : navigator.onLine && !cutOff
      ? 'signal-sending'
      : 'signal-lost';
  $('[data-signal-text]').textContent = behind ? say(why, { n: unsent.size }) : '';
}

type Tone = 'good' | 'wait' | 'bad';

/** The result, large, and felt: one short buzz for fine, a long one for trouble. */
function tell(tone: Tone, title: string, text = ''): void {
  const box = document.createElement('div');
  box.className = `notice ${tone}`;
  const inside = document.createElement('div');
  inside.append(Object.assign(document.createElement('h2'), { textContent: title }));
  if (text) inside.append(Object.assign(document.createElement('p'), { textContent: text }));
  box.append(inside);
  $('[data-result]').replaceChildren(box);
  navigator.vibrate?.(tone === 'good' ? 60 : [200, 80, 200]);
  sound(tone);
}

let speaker: AudioContext | undefined;
function sound(tone: Tone): void {
  if (!speaker) return;
  const [voice, gain] = [speaker.createOscillator(), speaker.createGain()];
  voice.frequency.value = tone === 'good' ? 1050 : tone === 'wait' ? 620 : 240;
  gain.gain.value = 0.08;
  voice.connect(gain).connect(speaker.destination);
  voice.start();
  voice.stop(speaker.currentTime + (tone === 'good' ? 0.09 : 0.3));
}

function tellVerdict(judged: ScanVerdict, how: ScanMode): void {
  if (judged.verdict === 'refused') {
    tell('bad', words.refused, words[judged.code as ScannerWord] ?? judged.code);
  } else if (judged.verdict === 'again') {
    const other = judged.device && judged.device !== device;
    const values = { time: judged.since ? timeOf(judged.since) : '', device: phoneName(judged.device ?? '') };
    tell('wait', nameOf(judged.seatId), say(other ? 'again-other' : 'again', values));
  } else {
    const fresh = judged.verdict === 'new-seat';
    const name = fresh ? words.nameless : nameOf(judged.seatId);
    tell(
      fresh ? 'wait' : 'good',
      say(`noted-${how}`, { name }),
      fresh ? words['new-seat'] : timeOf(new Date().toISOString()),
    );
  }
}

/** Every mark is kept, also a second one: the page of presence shows them all. */
async function keepMark(
  seatId: string,
  how: MarkKind,
  source: 'scan' | 'hand',
  reason = '',
): Promise<boolean> {
  const fields: [string, string][] = [
    ['seatId', seatId],
    ['kind', how],
    ['source', source],
    ['device', device],
    ['reason', reason],
  ];
  const keptAt = new Date().toISOString();
  const kept = await keep({ kind, nonce: newNonce(), url, fields, owner, keptAt });
  if (kept === 'full') tell('bad', words.full);
  await readQueue();
  render();
  void send();
  return kept !== 'full';
}

const mode = () => (root.querySelector<HTMLInputElement>('[name=mode]:checked')?.value ?? 'in') as ScanMode;
const recent = { text: '', at: 0 };

async function scanned(text: string, again = false): Promise<void> {
  if (!roster) return;
  const now = Date.now();
  // A camera sees the same code many times a second.
  if (!again && recent.text === text && now - recent.at < 4000) {
    recent.at = now;
    return;
  }
  Object.assign(recent, { text, at: now });
  const publicKey = Uint8Array.from(roster.publicKey.match(/../g)!.map(pair => Number.parseInt(pair, 16)));
  const check = (body: Uint8Array, signature: Uint8Array) => verify(signature, body, publicKey);
  const judged = judgeScan(text, { roster, marks: allMarks(), mode: mode(), verify: check });
  const how = mode();
  if (judged.verdict === 'refused' || (await keepMark(judged.seatId, how, 'scan'))) tellVerdict(judged, how);
}

/** The queue forgets what was sent only once the roster on this phone carries it; what was refused is said. */
async function hearNews(): Promise<void> {
  const known = new Set(roster?.marks.map(mark => mark.id));
  const own = (await list()).filter(entry => entry.kind === kind && entry.owner === owner);
  if (own.some(entry => entry.state === 'sent' && !known.has(entry.nonce))) return;
  const news = await takeNews(kind, owner);
  for (const entry of news.filter(each => each.state === 'refused' && !known.has(each.nonce)))
    tell('bad', say('sent-refused', { name: nameOf(markOf(entry).seatId ?? '') }));
}

let sending = false;
let asked = false;
async function send(): Promise<void> {
  asked = true;
  if (sending) return;
  sending = true;
  try {
    // Somebody may be scanned while the others are being sent.
    while (asked) {
      asked = false;
      const { stopped } = await flush(owner);
      signedOut = stopped === 'signed-out' || stopped === 'stranger';
      cutOff = stopped === 'signal' || stopped === 'busy';
      await readQueue();
      if (stopped === null) await fetchRoster();
      await hearNews();
      await readQueue();
      render();
      if (stopped !== null) break;
    }
  } finally {
    sending = false;
  }
}

/** Tries again with growing patience, at most once a minute, while something waits. */
async function retry(pause = 5000): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, pause));
  const left = await count({ kind, owner });
  if (left > 0) await send();
  void retry(left > 0 ? Math.min(60_000, pause * 2) : 5000);
}

function pick(seatId: string): void {
  const card = $('[data-card]');
  card.hidden = false;
  $('[data-card-name]').textContent = nameOf(seatId);
  card.querySelector<HTMLInputElement>('[name=seatId]')!.value = seatId;
  card.scrollIntoView({ block: 'nearest' });
  card.querySelector('button')?.focus();
}

async function submitMark(form: HTMLFormElement, how: MarkKind): Promise<void> {
  const fields = new FormData(form);
  const seatId = String(fields.get('seatId') ?? '');
  const reason = how === 'excused' ? String(fields.get('reason') ?? '') : '';
  if (how === 'excused' && !reason) return tell('bad', words['reason-missing']);
  const judged = how === 'in' || how === 'out' ? noteSeat(seatId, true, allMarks(), how) : null;
  if (!(await keepMark(seatId, how, 'hand', reason))) return;
  if (judged) tellVerdict(judged, how as ScanMode);
  else tell('good', say('noted-excused', { name: nameOf(seatId) }));
  $('[data-card]').hidden = true;
}

function listen(): void {
  root.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    if (form.matches('[data-typed]')) {
      const input = form.querySelector('input')!;
      if (input.value.trim()) void scanned(input.value, true);
      input.value = '';
    } else if (!form.closest('[data-search]')) {
      const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
      if (button) void submitMark(form, button.value as MarkKind);
    }
  });
  $('[data-search] input').addEventListener('input', event => {
    search = (event.target as HTMLInputElement).value;
    render();
  });
  root.addEventListener('click', event => {
    const link = (event.target as Element).closest('a');
    const query = new URLSearchParams(link?.search);
    if (!link || link.pathname !== location.pathname) return;
    event.preventDefault();
    const seat = query.get('seat');
    if (seat) return pick(seat);
    show = (query.get('show') as RosterFilter | null) ?? 'all';
    render();
  });
  const [off, on] = [$('[data-camera-off]'), $('[data-camera-on]')];
  let stop = () => {};
  $('[data-start]').addEventListener('click', async () => {
    speaker ??= typeof AudioContext === 'undefined' ? undefined : new AudioContext();
    const opened = await openCamera($<HTMLVideoElement>('[data-video]'), text => void scanned(text));
    if (typeof opened === 'string') return tell('bad', words[opened]);
    stop = opened;
    off.hidden = true;
    on.hidden = false;
  });
  $('[data-stop]').addEventListener('click', () => {
    stop();
    off.hidden = false;
    on.hidden = true;
  });
  window.addEventListener('online', () => void send());
  window.addEventListener('offline', render);
  watch(() => void readQueue().then(render));
}

function begin(): void {
  listen();
  $('[data-scan]').hidden = false;
  render();
}

async function start(): Promise<void> {
  device = await nameDevice();
  const kept = await readNote<{ owner: string; roster: Roster }>(note).catch(() => undefined);
  if (kept?.owner === owner) roster = kept.roster;
  await readQueue();
  // The phone first: a line that hangs must not hold up the door.
  const atOnce = roster !== null;
  if (atOnce) begin();
  await fetchRoster();
  if (!roster) return;
  if (!atOnce) begin();
  void send();
  void retry();
  const more = 'BarcodeDetector' in window ? [] : ['/read-qr.js', '/zxing_reader.wasm'];
  await keepOwnPage(location.pathname, more).catch(() => false);
}

void start();
