import type { MeetingPerson } from './gather-people.ts';
import { plainName } from './read-names.ts';

/** Somebody with a seat, as far as a file of a meeting can know them. */
export interface SeatHolder {
  seatId: string;
  name: string;
  /** Addresses of the account, lower case. */
  emails: readonly string[];
}

export interface MatchedPerson {
  person: MeetingPerson;
  /** The seat without doubt, or null: then somebody has to look. */
  seatId: string | null;
  by: 'email' | 'name' | null;
  /** Seats that it may be, for whoever looks. */
  suggestions: string[];
}

const words = (name: string) =>
  new Set(
    plainName(name)
      .split(' ')
      .filter(word => word.length > 1),
  );

/** Every word of one stands in the other: "Siti Aminah" in "Dapur Bu Siti - Siti Aminah". */
function contains(whole: Set<string>, part: Set<string>): boolean {
  return part.size > 0 && [...part].every(word => whole.has(word));
}

function suggest(person: MeetingPerson, holders: readonly SeatHolder[]): string[] {
  return holders
    .filter(holder => {
      const own = words(holder.name);
      return person.names.some(name => contains(words(name), own) || contains(own, words(name)));
    })
    .map(holder => holder.seatId);
}

/**
 * Who of the meeting sits on which seat. By the address of an account; else by the name, but only where one seat and one
 * person of the meeting bear it: two of the same name, a phone that a family shares and a caller without a name are left
 * to somebody who knows them. No seat is given twice by name.
 */
export function matchPeople(
  people: readonly MeetingPerson[],
  holders: readonly SeatHolder[],
): MatchedPerson[] {
  const byEmail = people.map(person => {
    const owners = holders.filter(holder => person.email !== null && holder.emails.includes(person.email));
    return owners.length === 1 ? owners[0]!.seatId : null;
  });
  const taken = new Set(byEmail.filter(seat => seat !== null));
  const namesOf = (person: MeetingPerson) => new Set(person.names.map(plainName).filter(name => name !== ''));
  const open = people.filter((_, at) => byEmail[at] === null);
  return people.map((person, at) => {
    const seat = byEmail[at];
    if (seat) return { person, seatId: seat, by: 'email', suggestions: [] };
    const names = namesOf(person);
    const bearers = holders.filter(holder => names.has(plainName(holder.name)));
    const rivals = open.filter(other => [...namesOf(other)].some(name => names.has(name)));
    const [only] = bearers;
    if (only && bearers.length === 1 && rivals.length === 1 && !taken.has(only.seatId))
      return { person, seatId: only.seatId, by: 'name', suggestions: [] };
    return { person, seatId: null, by: null, suggestions: suggest(person, holders) };
  });
}
