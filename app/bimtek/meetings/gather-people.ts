import type { Stretch } from './meeting-file.ts';
import { plainName } from './read-names.ts';

/** Everybody who is taken for one person of the meeting, with all their stretches. */
export interface MeetingPerson {
  /** The same in every file of the meeting: what two imports are compared by. */
  key: string;
  names: string[];
  email: string | null;
  stretches: { from: Date; until: Date }[];
  /** Minutes of the union of the stretches. */
  minutes: number;
}

const minute = 60_000;

/** Overlapping stretches become one: somebody with two devices was there once. */
export function uniteStretches(
  stretches: readonly { from: Date; until: Date }[],
): { from: Date; until: Date }[] {
  const united: { from: Date; until: Date }[] = [];
  for (const { from, until } of [...stretches].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = united.at(-1);
    if (!last || from > last.until) united.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return united;
}

/** An address is one person; without one, the name is. */
function keyOf({ email, names }: Stretch): string {
  return email
    ? `e:${email}`
    : `n:${names.map(plainName).find(name => name !== '') ?? names[0]!.toLowerCase()}`;
}

/**
 * People of a meeting: stretches with the same address, or without one with the same name. A stretch shorter than
 * `dropInMinutes` counts for nothing by itself, but a person of brief stretches only is still listed, with 0 minutes.
 */
export function gatherPeople(stretches: readonly Stretch[], dropInMinutes: number): MeetingPerson[] {
  const byKey = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const key = keyOf(stretch);
    const own = byKey.get(key);
    if (own) own.push(stretch);
    else byKey.set(key, [stretch]);
  }
  return [...byKey.entries()].map(([key, own]) => {
    const long = uniteStretches(own).filter(
      ({ from, until }) => until.getTime() - from.getTime() >= dropInMinutes * minute,
    );
    const milliseconds = long.reduce((sum, { from, until }) => sum + until.getTime() - from.getTime(), 0);
    return {
      key,
      names: [...new Set(own.flatMap(({ names }) => names))],
      email: own[0]!.email,
      stretches: long,
      minutes: Math.floor(milliseconds / minute),
    };
  });
}
