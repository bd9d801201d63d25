import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bakeSvg } from '~/bimtek/credentials/bake-svg.ts';
import { drawBadge } from '~/bimtek/credentials/draw-badge.ts';
import { type Knowledge, verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import * as an from './an-issuer.ts';

let known: Knowledge;
let json: string;
let jwt: string;
beforeAll(async () => {
  known = an.knowledge(await an.statusList());
  json = JSON.stringify(await an.signed());
  jwt = await an.signedJwt();
});

const judge = async (text: string) => verifyCredential(an.asFile(text), { now: an.now, knowledge: known });
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:#'];
/** A place, counted from the end of the text too, and a letter to put there. */
const change = (text: string) =>
  fc.record({ at: fc.nat(text.length - 1), letter: fc.constantFrom(...letters) }).map(({ at, letter }) => ({
    text: text.slice(0, at) + letter + text.slice(at + 1),
    same: text[at] === letter,
  }));

describe('one changed letter', () => {
  it('anywhere in the JSON, its proof included, is refused', async () => {
    await fc.assert(
      fc.asyncProperty(change(json), async ({ text, same }) => {
        expect((await judge(text)).valid).toBe(same);
      }),
      { numRuns: 400 },
    );
  });

  it('anywhere in the JWT is refused, also in the spare bits of its last letter', async () => {
    await fc.assert(
      fc.asyncProperty(change(jwt), async ({ text, same }) => {
        expect((await judge(text)).valid).toBe(same);
      }),
      { numRuns: 400 },
    );
    const verdicts = await Promise.all(
      letters.filter(letter => letter !== jwt.at(-1)).map(letter => judge(jwt.slice(0, -1) + letter)),
    );
    expect(verdicts.filter(verdict => verdict.valid)).toEqual([]);
  });

  it('is named: the name, the hours, the day', async () => {
    const bends: [RegExp, string][] = [
      [/Siti Aminah/, 'Siti Aminan'],
      [/"creditsEarned":4/, '"creditsEarned":8'],
      [/"validUntil":"2029/, '"validUntil":"2039'],
      [/UKPBJ Kabupaten Batang/, 'UKPBJ Kabupaten Malang'],
      [/"statusListIndex":"4711"/, '"statusListIndex":"4712"'],
    ];
    for (const [from, to] of bends) {
      expect(json).toMatch(from);
      expect((await judge(json.replace(from, to))).reasons, to).toEqual(['altered']);
    }
  });

  it('a word left out or put in is refused as well', async () => {
    const whole = JSON.parse(json) as Record<string, unknown>;
    for (const name of Object.keys(whole)) {
      const { [name]: _, ...rest } = whole;
      expect((await judge(JSON.stringify(rest))).valid, name).toBe(false);
    }
    for (const added of [
      { description: 'Baik sekali' },
      { catatan: 'x' },
      { evidence: [] },
      { image: 'https://x.example/a.png' },
    ])
      expect((await judge(JSON.stringify({ ...whole, ...added }))).valid, JSON.stringify(added)).toBe(false);
  });

  it('in a drawing is refused where it is the credential, and only there', async () => {
    const svg = bakeSvg(drawBadge({ name: 'Foto produk', jp: 4 }), json);
    expect((await judge(svg.replace('Siti', 'Sita'))).reasons).toEqual(['altered']);
    expect((await judge(svg.replace('<title>Foto', '<title>Poto'))).valid).toBe(true);
  });
});
