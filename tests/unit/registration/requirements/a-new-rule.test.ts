import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import content from '#content/registration/requirements.json';
import type { Facts } from '~/registration/requirements/facts.ts';
import { judgeRequirements } from '~/registration/requirements/list-requirements.ts';
import { readRequirements } from '~/registration/requirements/requirement.ts';
import { acceptedOn, newcomer, paper } from './vendor-facts.ts';

/** The example of the how-to page, as somebody of an office would paste it. */
const page = readFileSync('docs/how-to/add-a-requirement.md', 'utf8');
const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '{}') as { id: string };
const rules = readRequirements({ ...content, requirements: [...content.requirements, example] });

function standing(facts: Facts, today: string, channel = 'e-katalog') {
  const state = judgeRequirements(rules, facts, today).find(one => one.channel?.id === channel);
  if (!state) throw new Error('no such channel');
  const lists = ['currentlyDue', 'dueLater', 'pastDue', 'errors', 'met'] as const;
  for (const list of lists) {
    const found = state[list].find(one => one.requirement.id === example.id);
    if (found) return `${list} ${found.dueOn ?? ''}`.trim();
  }
  return null;
}

const firm = (on: string, more: Partial<Facts> = {}) => acceptedOn(on, { businessForm: 'lainnya', ...more });

describe('a requirement added as data', () => {
  it('asks who comes after it at once', () => {
    expect(standing(firm('2027-03-01'), '2027-03-02')).toBe('currentlyDue');
    expect(standing({ ...newcomer, businessForm: 'lainnya' }, '2027-03-02')).toBe('currentlyDue');
  });

  it('leaves those before it the days it promises', () => {
    const old = firm('2025-06-01');
    expect(standing(old, '2026-12-01')).toBe('dueLater 2027-05-02');
    expect(standing(old, '2027-05-02')).toBe('dueLater 2027-05-02');
    expect(standing(old, '2027-05-03')).toBe('pastDue 2027-05-02');
  });

  it('asks nobody else, and nothing on another channel', () => {
    expect(standing(acceptedOn('2027-03-01'), '2027-03-02')).toBeNull();
    expect(standing(firm('2027-03-01'), '2027-03-02', 'mbiz')).toBeNull();
  });

  it('is met by the paper until that runs out', () => {
    const facts = firm('2027-03-01', { documents: [paper('authority-letter', '2027-12-31')] });
    expect(standing(facts, '2027-03-02')).toBe('met');
    expect(standing(facts, '2027-12-05')).toBe('dueLater 2027-12-31');
    expect(standing(facts, '2028-01-01')).toBe('errors 2027-12-31');
  });

  it('ends where it is given a last day', () => {
    const ended = { ...example, validTo: '2027-06-30' };
    const short = readRequirements({ ...content, requirements: [ended] });
    const at = (today: string) =>
      judgeRequirements(short, firm('2027-03-01'), today).find(one => one.channel?.id === 'e-katalog');
    expect(at('2027-06-30')?.currentlyDue).toHaveLength(1);
    expect(at('2027-07-01')).toMatchObject({ currentlyDue: [], open: true });
  });
});
