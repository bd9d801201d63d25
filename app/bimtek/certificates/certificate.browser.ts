import { verifyEd25519 } from '~/platform/offline/verify-ed25519.ts';
import { formatDay, formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { isCertificateCode } from './certificate-code.ts';
import type { CheckFacts, CheckPlace } from './check-token.ts';
import { judgeToken, type Known } from './judge-token.ts';

/*
 * Script of the pages that check a certificate. The QR code carries a signed token behind #, which no server sees; here it
 * is checked with the keys and the list of revoked ones, as the server says now or as the phone remembers. All words stand
 * in the page: the one that fits is shown.
 */
const language = document.documentElement.lang === 'en' ? 'en' : 'id';
const within = 4_000;

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
    const answer = await fetch(`/certificates/${pemda}/known.json`, { signal: AbortSignal.timeout(within) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const known: Known = await answer.json();
    localStorage.setItem(name, JSON.stringify(known));
    return { known, fresh: true };
  } catch {
    const kept = localStorage.getItem(name);
    return kept ? { known: JSON.parse(kept), fresh: false } : null;
  }
}

/** The page of this office stays on the phone: it stands in for certificates that were never opened here. */
async function keepShell(pemda: string): Promise<void> {
  const worker = await navigator.serviceWorker?.ready;
  worker?.active?.postMessage({ keep: [`/certificates/${pemda}`] });
}

function showFacts(box: HTMLElement, facts: CheckFacts): void {
  const values: Record<string, string> = {
    name: facts.name,
    title: facts.title,
    jp: String(facts.jp),
    held: formatDay(facts.heldOn, language),
    number: facts.number,
  };
  for (const place of box.querySelectorAll<HTMLElement>('[data-fact]'))
    place.textContent = values[place.dataset.fact ?? ''] ?? '';
  for (const list of box.querySelectorAll<HTMLElement>('[data-facts]')) list.hidden = false;
}

function reveal(box: HTMLElement, outcome: string, asOf?: string): void {
  for (const part of box.querySelectorAll<HTMLElement>('[data-outcome]')) {
    part.hidden = part.dataset.outcome !== outcome;
    if (asOf) part.innerHTML = part.innerHTML.replaceAll('{when}', formatInstant(new Date(asOf), language));
  }
  box.hidden = false;
}

/** Judges the token of the address that is open; without one only the record of the page speaks. */
async function check(box: HTMLElement): Promise<void> {
  const place = readPlace();
  const token = decodeURIComponent(location.hash.slice(1));
  const remembered = await learn(box.dataset.pemda ?? '');
  if (!place || !token) return;
  if (!remembered) return reveal(box, 'unknown');
  const { known, fresh } = remembered;
  const today = wibDay(new Date());
  const { outcome, facts } = await judgeToken(token, place, { known, today, verify: verifyEd25519 });
  reveal(box, outcome, known.asOf);
  if (facts) showFacts(box, facts);
  for (const note of box.querySelectorAll<HTMLElement>('[data-age]')) {
    note.hidden = fresh || !facts;
    note.textContent = (note.textContent ?? '').replaceAll(
      '{when}',
      formatInstant(new Date(known.asOf), language),
    );
  }
}

const box = document.querySelector<HTMLElement>('[data-check]');
if (box) {
  const run = () => check(box).catch(() => reveal(box, 'unknown'));
  void run();
  addEventListener('hashchange', run);
  keepShell(box.dataset.pemda ?? '').catch(() => {});
}
