import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPeople, uniteStretches } from '~/bimtek/meetings/gather-people.ts';
import { matchPeople, type SeatHolder } from '~/bimtek/meetings/match-people.ts';
import type { Stretch } from '~/bimtek/meetings/meeting-file.ts';
import { plainName, readNames } from '~/bimtek/meetings/read-names.ts';

const start = Date.parse('2026-11-05T01:30:00Z');
const at = (minutes: number) => new Date(start + minutes * 60_000);
const stretch = (name: string, from: number, until: number, email: string | null = null): Stretch => ({
  names: readNames(name),
  email,
  from: at(from),
  until: at(until),
});
const holder = (seatId: string, name: string, ...emails: string[]): SeatHolder => ({ seatId, name, emails });
const match = (stretches: Stretch[], holders: SeatHolder[]) =>
  matchPeople(gatherPeople(stretches, 2), holders).map(({ person, seatId, by, suggestions }) => [
    person.names[0],
    seatId ?? suggestions,
    by,
  ]);

describe('a name', () => {
  it.each([
    ['Hj. Siti Aminah, S.E.', 'siti aminah'],
    ['Ibu Siti  AMINAH', 'siti aminah'],
    ['bpk. H. Ma’ruf', 'maruf'],
    ['Ny. Kartini-Dewi', 'kartini dewi'],
    ['H.', ''],
    ['José', 'jose'],
  ])('%s is compared as %j', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it.each([
    ['Siti (Siti Aminah)', ['Siti', 'Siti Aminah']],
    ['Budi (Guest)', ['Budi']],
    ['Tono (Belum Diverifikasi)', ['Tono']],
    ['  Rini   Astuti ', ['Rini Astuti']],
    ['', []],
  ])('%s', (cell, names) => {
    expect(readNames(cell)).toEqual(names);
  });
});

describe('people of a meeting', () => {
  it('who came back are one person; two devices at once count once', () => {
    const [person] = gatherPeople(
      [stretch('Siti', 0, 40), stretch('Siti', 30, 60), stretch('Bu Siti', 70, 90)],
      2,
    );
    expect(person).toMatchObject({ key: 'n:siti', minutes: 80 });
    expect(person!.stretches).toHaveLength(2);
  });

  it('who only looked in are listed with no minutes', () => {
    expect(gatherPeople([stretch('Siti', 0, 1), stretch('Siti', 5, 6)], 2)).toMatchObject([
      { minutes: 0, stretches: [] },
    ]);
  });

  it('with an address are known by it, whatever they call themselves', () => {
    const people = gatherPeople([stretch('Siti', 0, 40, 'a@b.id'), stretch('HP Siti', 40, 60, 'a@b.id')], 2);
    expect(people).toMatchObject([{ key: 'e:a@b.id', names: ['Siti', 'HP Siti'], minutes: 60 }]);
  });

  it('are there as long as the union of their stretches, in any order', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 2, max: 60 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(spans, fc.func(fc.integer()), (pairs, shuffle) => {
        const all = pairs.map(([from, length]) => ({ from: at(from), until: at(from + length) }));
        const seconds = new Set(
          pairs.flatMap(([from, length]) => Array.from({ length }, (_, minute) => from + minute)),
        );
        const mixed = [...all].sort((a, b) => shuffle(a.from.getTime()) - shuffle(b.from.getTime()));
        const united = uniteStretches(mixed);
        expect(united).toEqual(uniteStretches(all));
        const sum = united.reduce(
          (total, { from, until }) => total + (until.getTime() - from.getTime()) / 60_000,
          0,
        );
        expect(sum).toBe(seconds.size);
      }),
    );
  });
});

describe('who sits on which seat', () => {
  const siti = holder('1', 'Siti Aminah', 'siti@contoh.id');
  const budi = holder('2', 'Budi Hartono');

  it('is told by the address, else by the name with or without its titles', () => {
    expect(
      match(
        [stretch('Dapur Siti', 0, 60, 'siti@contoh.id'), stretch('H. Budi Hartono, S.E.', 0, 60)],
        [siti, budi],
      ),
    ).toEqual([
      ['Dapur Siti', '1', 'email'],
      ['H. Budi Hartono, S.E.', '2', 'name'],
    ]);
  });

  it('is told by what stood in brackets', () => {
    expect(match([stretch('HP (Budi Hartono)', 0, 60)], [budi])).toEqual([['HP', '2', 'name']]);
  });

  it('is left to somebody who knows them where two bear the name', () => {
    const other = holder('3', 'Hj. Siti Aminah');
    expect(match([stretch('Siti Aminah', 0, 60)], [siti, other])).toEqual([
      ['Siti Aminah', ['1', '3'], null],
    ]);
    expect(
      match([stretch('Budi Hartono', 0, 60, 'x@y.id'), stretch('Budi Hartono', 0, 60, 'z@y.id')], [budi]),
    ).toEqual([
      ['Budi Hartono', ['2'], null],
      ['Budi Hartono', ['2'], null],
    ]);
  });

  it('is only suggested for a phone that a family or a shop shares', () => {
    expect(match([stretch('Dapur Bu Siti - Siti Aminah', 0, 60)], [siti, budi])).toEqual([
      ['Dapur Bu Siti - Siti Aminah', ['1'], null],
    ]);
    expect(match([stretch('62812XXXX90', 0, 60)], [siti, budi])).toEqual([['62812XXXX90', [], null]]);
  });

  it('gives no seat twice', () => {
    const found = match([stretch('A', 0, 60, 'siti@contoh.id'), stretch('Siti Aminah', 0, 60)], [siti]);
    expect(found).toEqual([
      ['A', '1', 'email'],
      ['Siti Aminah', ['1'], null],
    ]);
  });

  it('never gives one seat to two people of a meeting', () => {
    const names = fc.constantFrom('Siti', 'Siti Aminah', 'Budi', 'H. Budi', 'Rini');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, fc.option(fc.constantFrom('a@x.id', 'b@x.id'))), { maxLength: 8 }),
        fc.array(names, { maxLength: 6 }),
        (people, seats) => {
          const stretches = people.map(([name, email]) => stretch(name, 0, 60, email));
          const holders = seats.map((name, seat) =>
            holder(String(seat), name, ...(seat === 0 ? ['a@x.id'] : [])),
          );
          const given = matchPeople(gatherPeople(stretches, 2), holders).flatMap(each => each.seatId ?? []);
          expect(new Set(given).size).toBe(given.length);
        },
      ),
    );
  });
});
