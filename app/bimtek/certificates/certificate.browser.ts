import { verifyEd25519 } from '~/platform/offline/verify-ed25519.ts';
import { formatDay, formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { isCertificateCode } from './certificate-code.ts';
import type { CheckFacts, CheckPlace } from './check-token.ts';
import { judgeToken, type Known } from './judge-token.ts';

/*
 * Script of the pages that check a certificate. The QR code carries a signed token behind #, which no server sees; here it
 * is checked with the keys and the list of revoked ones, as the server says now or as the phone remembers. All words stand
 * in the page: the ones that fit are shown.
 */
const language = document.documentElement.lang === 'en' ? 'en' : 'id';
const patience = 4_000;

const all = (within: ParentNode, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)];

function readPlace(): CheckPlace | null {
  const [, , pemda = '', code] = location.pathname.split('/');
  return isCertificateCode(code) ? { pemda, code } : null;
}

interface Remembered {
  known: Known;
  fresh: boolean;
}

/** Asks the server, and falls back on what the phone remembers. Null = it never knew. */
async function learn(pemda: string): Promise<Remembered | null> {
  const name = `laris-certificates-${pemda}`;
  try {
    const answer = await fetch(`/certificates/${pemda}/known.json`, {
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const known: Known = await answer.json();
    localStorage.setItem(name, JSON.stringify(known));
    return { known, fresh: true };
  } catch {
    const kept = localStorage.getItem(name);
    return kept ? { known: JSON.parse(kept), fresh: false } : null;
  }
}

/** This page stays on the phone, and that of the office: it stands in for certificates that were never opened here. */
async function keepPages(pemda: string): Promise<void> {
  const worker = await navigator.serviceWorker?.ready;
  worker?.active?.postMessage({ keep: [...new Set([location.pathname, `/certificates/${pemda}`])] });
}

function showFacts(box: HTMLElement, facts: CheckFacts | null): void {
  const values: Record<string, string> = facts
    ? {
        name: facts.name,
        title: facts.title,
        jp: `${facts.jp} JP`,
        held: formatDay(facts.heldOn, language),
        number: facts.number,
      }
    : {};
  for (const place of all(box, '[data-fact]')) place.textContent = values[place.dataset.fact ?? ''] ?? '';
  for (const list of all(box, '[data-facts]')) list.hidden = !facts;
}

function tellWhen(known: Known): void {
  const when = formatInstant(new Date(known.asOf), language);
  for (const words of all(document, '[data-when]')) {
    // The words as they came stay behind, for a page that learns something newer.
    words.dataset.words ??= words.textContent ?? '';
    words.textContent = words.dataset.words.replaceAll('{when}', when);
  }
}

/** Outcomes after which the page must not say above that all is well. */
const alarms = ['altered', 'unknown-key', 'revoked'];

function reveal(box: HTMLElement, outcome: string): void {
  for (const part of all(box, '[data-outcome]')) part.hidden = part.dataset.outcome !== outcome;
  box.hidden = false;
  const alarm = alarms.includes(outcome);
  for (const verdict of all(document, '[data-verdict]')) verdict.hidden = alarm;
  const title = box.querySelector(`[data-outcome="${outcome}"] b`)?.textContent;
  const heading = document.querySelector('h1');
  if (!alarm || !title || !heading) return;
  heading.textContent = title;
  document.title = title;
}

/** Judges the token of the address that is open; without one only the record of the page speaks. */
async function check(box: HTMLElement): Promise<void> {
  const place = readPlace();
  const token = decodeURIComponent(location.hash.slice(1));
  const remembered = await learn(box.dataset.pemda ?? '');
  for (const note of all(document, '[data-age]')) note.hidden = !remembered || remembered.fresh;
  if (remembered) tellWhen(remembered.known);
  if (!place) return;
  if (!token) {
    if (box.dataset.shell !== undefined) reveal(box, 'no-record');
    return;
  }
  if (!remembered) return reveal(box, 'unknown');
  const today = wibDay(new Date());
  const ground = { known: remembered.known, today, verify: verifyEd25519 };
  const { outcome, facts } = await judgeToken(token, place, ground);
  reveal(box, outcome);
  // Where the record stands on the page, the same facts a second time would only confuse.
  if (box.dataset.shell !== undefined) showFacts(box, facts);
}

const box = document.querySelector<HTMLElement>('[data-check]');
if (box) {
  const run = () => check(box).catch(() => reveal(box, 'unknown'));
  void run();
  addEventListener('hashchange', run);
  keepPages(box.dataset.pemda ?? '').catch(() => {});
}
