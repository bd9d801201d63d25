import { type CalendarDay, isCalendarDay } from '~/reference/calendar-day.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/**
 * What the QR code of a certificate says by itself, for whoever checks it without a network. It stands after # in the
 * address, so it never reaches a server or its logs.
 */
export interface CheckFacts {
  keyId: string;
  name: string;
  /** In Indonesian, as on the paper. */
  title: string;
  jp: number;
  /** Last day it was held. */
  heldOn: CalendarDay;
  number: string;
  statusIndex: number;
  expiresOn: CalendarDay | null;
}

/** Where the certificate stands; signed with the rest, so that a token opens under its own address only. */
export interface CheckPlace {
  pemda: string;
  code: string;
}

const version = 1;
const longest = 2_000;

/** The part that is signed, as text of the token. A short list instead of names: a QR code has to be read from paper. */
export function writeFacts(facts: CheckFacts): string {
  const { keyId, name, title, jp, heldOn, number, statusIndex, expiresOn } = facts;
  const list = [version, keyId, name, title, jp, heldOn, number, statusIndex, expiresOn ?? ''];
  return toBase64url(new TextEncoder().encode(JSON.stringify(list)));
}

/** What exactly is signed. The first words keep a signature over something else from ever counting here. */
export function signedText({ pemda, code }: CheckPlace, facts: string): string {
  return `laris-certificate-${version}|${pemda}|${code}|${facts}`;
}

export function joinToken(facts: string, signature: Uint8Array): string {
  return `${facts}.${toBase64url(signature)}`;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function readFacts(text: string): CheckFacts | null {
  const bytes = fromBase64url(text);
  if (!bytes) return null;
  let list: unknown;
  try {
    list = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (!Array.isArray(list) || list.length !== 9 || list[0] !== version) return null;
  const [, keyId, name, title, jp, heldOn, number, statusIndex, until] = list as unknown[];
  if (!isText(keyId) || !isText(name) || !isText(title) || !isText(number)) return null;
  if (!isCount(jp) || !isCount(statusIndex) || !isCalendarDay(heldOn)) return null;
  if (until !== '' && !isCalendarDay(until)) return null;
  return { keyId, name, title, jp, heldOn, number, statusIndex, expiresOn: until === '' ? null : until };
}

export interface ReadToken {
  facts: CheckFacts;
  /** As it was signed. */
  text: string;
  signature: Uint8Array<ArrayBuffer>;
}

/** A token taken apart, nothing proven yet; null when it is none. */
export function readToken(token: string): ReadToken | null {
  if (token.length > longest) return null;
  const [text, signed, more] = token.split('.');
  if (!text || !signed || more !== undefined) return null;
  const facts = readFacts(text);
  const signature = fromBase64url(signed);
  return facts && signature?.length === 64 ? { facts, text, signature } : null;
}
