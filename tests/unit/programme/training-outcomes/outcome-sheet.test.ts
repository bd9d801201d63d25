import { describe, expect, it } from 'vitest';
import { groupOutcomes } from '~/programme/training-outcomes/group-outcomes.ts';
import type { Training, VendorHistory } from '~/programme/training-outcomes/outcome.ts';
import { outcomeSheet } from '~/programme/training-outcomes/outcome-sheet.ts';
import { readQuestion } from '~/programme/training-outcomes/read-question.ts';

const people = Array.from({ length: 12 }, (_, at) => String(at));
const trainings: Training[] = people
  .slice(0, 6)
  .map(vendorId => ({ vendorId, on: '2026-06-01', module: 'foto', trainer: 't1', district: null }));
const histories: VendorHistory[] = people.map((vendorId, at) => {
  const listed = at < 3 ? '2026-06-10' : null;
  return { vendorId, since: '2025-01-01', first: { passed: listed, listed, sold: null } };
});
const record = {
  trainings,
  histories,
  asOf: { passed: '2026-11-21', listed: '2026-11-21', sold: '2026-11-21' },
};
const sheet = () =>
  outcomeSheet(groupOutcomes(record, 'module').rows, { say: key => key, name: group => group ?? '?' });

describe('outcomes as a sheet', () => {
  it('have a line per group, outcome and window', () => {
    const [head, ...lines] = sheet();
    expect(head).toHaveLength(15);
    expect(lines).toHaveLength(6);
    expect(lines.find(line => line[2] === 'outcome.listed' && line[3] === 30)).toEqual([
      'foto',
      6,
      'outcome.listed',
      30,
      6,
      3,
      50,
      18.8,
      81.2,
      6,
      0,
      50,
      expect.any(Number),
      expect.any(Number),
      0,
    ]);
  });

  it('say nothing of groups so small that one could guess who they are', () => {
    const few = { ...record, trainings: trainings.slice(0, 4) };
    const [, line] = outcomeSheet(groupOutcomes(few, 'module').rows, { say: key => key, name: () => 'foto' });
    expect(line).toEqual(['foto', null, 'outcome.passed', 30, ...Array(11).fill(null)]);
  });
});

describe('what the address asks', () => {
  it.each([
    ['', { by: 'module', days: 90 }],
    ['by=trainer&days=30', { by: 'trainer', days: 30 }],
    ['by=everything&days=7', { by: 'module', days: 90 }],
  ])('%s', (query, question) => {
    expect(readQuestion(new URLSearchParams(query))).toEqual(question);
  });
});
