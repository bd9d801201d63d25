// Checks that do what no check may do; each only on a listing whose title holds its id. Loaded by the checking thread itself.
import { z } from 'zod';

const report = { code: 'bad-code', field: 'title', evidence: 'x', fix: 'bad-fix' };

/** Every way to go wrong that the thread survives, with what it does. */
const deeds = {
  'X01-throws': () => {
    throw new Error('fault of ours');
  },
  'X02-throws-nothing': () => {
    throw undefined;
  },
  'X03-no-list': () => 'rubbish',
  'X04-promise': async () => [report],
  'X05-undeclared': () => [{ ...report, code: 'somebody-elses' }],
  'X06-no-field': () => [{ ...report, field: 'colour' }],
  'X07-span-outside': () => [{ ...report, span: { start: 0, end: 10_000 } }],
  'X08-span-nan': () => [{ ...report, span: { start: Number.NaN, end: 2 } }],
  'X09-span-backwards': () => [{ ...report, span: { start: 3, end: 1 } }],
  'X10-no-photo': () => [{ ...report, photo: { id: 'not-there' } }],
  'X11-box-outside': ({ photos }) => [
    { ...report, photo: { id: photos[0].id, box: { x: 0.9, y: 0, width: 0.5, height: 1 } } },
  ],
  'X12-value-nan': () => [{ ...report, data: { price: Number.NaN } }],
  'X13-value-object': () => [{ ...report, data: { price: { deep: true } } }],
  'X14-function': () => [{ ...report, evidence: () => 'x' }],
  'X15-null': () => [null],
  'X16-long-list': () => new Array(60_000).fill(report),
  'X17-long-evidence': () => [{ ...report, evidence: 'x'.repeat(60_000) }],
  'X18-changes-listing': ({ listing }) => {
    listing.title = '';
    return [];
  },
  'X19-changes-photos': ({ photos }) => {
    photos.length = 0;
    return [];
  },
  'X20-getter': () => [
    Object.defineProperty({ ...report }, 'evidence', {
      get() {
        throw new Error('fault of ours');
      },
    }),
  ],
  'X21-recursion': function deeper(context) {
    return deeper(context);
  },
  'X22-no-fix': () => [{ ...report, fix: undefined }],
  'X23-applies-throws': () => [],
};

/** Those that take the thread with them. */
const deadly = {
  'X31-hangs': () => {
    for (;;);
  },
  'X32-slow-pattern': () => {
    /^(a+)+$/.test(`${'a'.repeat(60)}!`);
    return [];
  },
  'X33-memory': () => {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, n) => ({ n })));
  },
  'X34-exits': () => process.exit(1),
};

const check = ([id, run]) => ({
  meta: {
    id,
    version: 1,
    group: 'text',
    appliesTo({ listing }) {
      const applies = listing.title.includes(id);
      if (applies && id === 'X23-applies-throws') throw new Error('fault of ours');
      return applies;
    },
    needs: [],
    options: z.strictObject({}),
    codes: ['bad-code'],
  },
  run,
});

const checks = Object.entries({ ...deeds, ...deadly }).map(check);
/** A stop of great weight: if a fault counted at all, it would show. */
const entry = { weight: 50, severity: { 'bad-code': 'stop' } };

export default { checks, entries: Object.fromEntries(checks.map(({ meta }) => [meta.id, entry])) };
