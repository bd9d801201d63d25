import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fromBase64url } from '../certificates/base64url.ts';
import { isPinnedContext } from './canonize.server.ts';
import { checkContexts, checkDates, checkTypes, isObject, type Json } from './check-schema.ts';
import type { Reason } from './codes.ts';
import { LIST_LENGTH, readBits } from './status-list.ts';

const unpack = promisify(gunzip);
/** Sixty-four million entries: beyond that a packed list is a bomb. */
const MOST_BYTES = 8_000_000;
/** One for each purpose: a list is signed when it is asked for. */
const mostEntries = 4;

/** What is asked of the outside, or of what was given: a list as it was published, and whether its signature holds. */
export interface ListSource {
  find(url: string): Promise<Json | null>;
  /** Whether it is signed by the issuer of the credential, or by the same office under another address. */
  isSigned(list: Json, issuer: string): Promise<boolean>;
}

/**
 * Whether a credential was taken back. Where the list is missing, forged, too old or unreadable the answer is
 * `status-unknown`: a credential that asks to be looked up does not count unseen.
 */
export async function verifyStatus(
  document: Json,
  { issuer, now, lists }: { issuer: string; now: Date; lists: ListSource },
): Promise<Reason[]> {
  const entries = document.credentialStatus === undefined ? [] : [document.credentialStatus].flat();
  if (entries.length > mostEntries) return ['status-unknown'];
  const answers = await Promise.all(entries.map(entry => verifyEntry(entry, { issuer, now, lists })));
  return answers.filter(answer => answer !== null);
}

const taken: Record<string, Reason> = { revocation: 'revoked', suspension: 'suspended' };

async function verifyEntry(
  entry: unknown,
  { issuer, now, lists }: { issuer: string; now: Date; lists: ListSource },
): Promise<Reason | null> {
  if (!isObject(entry)) return 'status-unknown';
  const { type, statusPurpose, statusListIndex, statusListCredential } = entry;
  const ours = type === 'BitstringStatusListEntry' && typeof statusListCredential === 'string';
  if (!ours || typeof statusPurpose !== 'string') return 'status-unknown';
  const reason = taken[statusPurpose];
  // A message or a hint to fetch a newer one takes nothing back.
  if (!reason) return null;
  if (!/^(0|[1-9]\d*)$/.test(String(statusListIndex))) return 'status-unknown';
  const list = await lists.find(statusListCredential);
  if (!list || !isCurrent(list, now)) return 'status-unknown';
  const bits = await readList(list, statusPurpose);
  const size = entry.statusSize === undefined ? 1 : Number(entry.statusSize);
  if (!bits || !Number.isInteger(size) || size < 1 || size > 8) return 'status-unknown';
  const value = readBits(bits, Number(statusListIndex), size);
  if (value === null || !(await lists.isSigned(list, issuer))) return 'status-unknown';
  return value === 0 ? null : reason;
}

function isCurrent(list: Json, now: Date): boolean {
  const faults = [
    ...checkContexts(list, isPinnedContext, false),
    ...checkTypes(list, ['BitstringStatusListCredential']),
    ...checkDates(list, now),
  ];
  return faults.length === 0;
}

async function readList(list: Json, purpose: string): Promise<Uint8Array | null> {
  const { credentialSubject: subject } = list;
  if (!isObject(subject) || subject.type !== 'BitstringStatusList') return null;
  const { encodedList, statusPurpose } = subject;
  if (![statusPurpose].flat().includes(purpose)) return null;
  if (typeof encodedList !== 'string' || !encodedList.startsWith('u')) return null;
  const packed = fromBase64url(encodedList.slice(1));
  if (!packed) return null;
  try {
    const bits = await unpack(packed, { maxOutputLength: MOST_BYTES });
    return bits.length * 8 < LIST_LENGTH ? null : bits;
  } catch {
    return null;
  }
}
