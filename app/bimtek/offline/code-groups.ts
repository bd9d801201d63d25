import { err, ok, type Result } from '~/reference/result.ts';
import type { OfflineCode } from './codes.ts';

/** Letters and digits that nobody confuses, in speech or in handwriting: no o 0 1 i l. 31 is prime: see `checkOf`. */
export const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const base = alphabet.length;

/** Bits that four letters carry: 31⁴ ≥ 2¹⁹. */
const groupBits = 19;
const letters = 4;

/**
 * The fifth letter of a group. Over a prime base, different weights notice every single wrong letter and every two that
 * changed places; the place of the group notices groups that did.
 */
function checkOf(values: number[], at: number): number {
  return values.reduce((sum, value, index) => sum + (index + 1) * value, 7 * (at + 1)) % base;
}

/** A text of 0 and 1 as groups of five letters, joined by dashes. */
export function writeGroups(bits: string): string {
  const groups: string[] = [];
  for (let from = 0; from < bits.length; from += groupBits) {
    let rest = Number.parseInt(bits.slice(from, from + groupBits).padEnd(groupBits, '0'), 2);
    const values: number[] = [];
    for (let at = 0; at < letters; at++) {
      values.unshift(rest % base);
      rest = Math.floor(rest / base);
    }
    const all = [...values, checkOf(values, groups.length)];
    groups.push(all.map(value => alphabet[value]).join(''));
  }
  return groups.join('-');
}

/** The groups as they were typed; where somebody left out the dashes, every five letters. */
function splitGroups(text: string): string[] {
  // What stands before the last colon are the words of the message that carried the code.
  const code = text.slice(text.lastIndexOf(':') + 1).toLowerCase();
  const parts = code.split(/[^a-z0-9]+/).filter(part => part !== '');
  return parts.length === 1 ? (parts[0]!.match(/.{1,5}/g) ?? []) : parts;
}

function readGroup(group: string, at: number): string | null {
  const values = [...group].map(letter => alphabet.indexOf(letter));
  if (values.includes(-1) || checkOf(values.slice(0, letters), at) !== values[letters]) return null;
  const number = values.slice(0, letters).reduce((sum, value) => sum * base + value, 0);
  return number < 2 ** groupBits ? number.toString(2).padStart(groupBits, '0') : null;
}

/** The bits behind a typed code, or the first group that is off. */
export function readGroups(text: string): Result<string, OfflineCode> {
  const groups = splitGroups(text);
  if (groups.length === 0) return err('code-empty');
  let bits = '';
  for (const [at, group] of groups.entries()) {
    const data = { number: at + 1, group };
    if (group.length !== letters + 1)
      return err('code-group-length', { data: { ...data, length: group.length } });
    const read = readGroup(group, at);
    if (read === null) return err('code-group-wrong', { data });
    bits += read;
  }
  return ok(bits);
}
