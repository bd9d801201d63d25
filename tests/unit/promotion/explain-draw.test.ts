import { describe, expect, it } from 'vitest';
import { explainDraw } from '~/promotion/explain-draw.ts';
import { readRoundNumber } from '~/promotion/round-number.ts';
import { eventfulDocument, firstDocument, serve } from './documents.ts';
import { hash } from './pools.ts';

describe('what the public page says of a draw', () => {
  const document = serve(firstDocument(20, 6), 2);
  const explained = explainDraw(document, hash);

  it('counts the list and shows one lottery number', () => {
    expect(explained.entities).toBe(20);
    expect(explained.exampleKey).toBe(hash(`${document.seed}|entity|${document.queue[0]}`));
    expect(explained.turnedBy).toBeLessThan(20);
    expect(explained.arrivals).toEqual([]);
  });

  it('tells of every place when its turn was or will be at the latest', () => {
    expect(explained.queue.map(row => row.id)).toEqual(document.queue);
    const turns = explained.queue.map(row => `${row.turn} ${row.round}`);
    expect(turns.slice(0, 6)).toEqual(new Array(6).fill('shown 1'));
    expect(turns.slice(6, 12)).toEqual(new Array(6).fill('shown 2'));
    expect(turns.slice(12, 18)).toEqual(new Array(6).fill('latest 3'));
    expect(turns.slice(18)).toEqual(new Array(2).fill('latest 4'));
  });

  it('knows newcomers, deferred and skipped turns', () => {
    const eventful = eventfulDocument();
    const { arrivals, queue } = explainDraw(eventful, hash);
    expect(arrivals).toMatchObject([{ round: 3, entities: 9, randomness: 'c0ffee' }]);
    expect(queue).toHaveLength(49);
    expect(queue.slice(40).every(row => row.id.startsWith('n-'))).toBe(true);
    const skipped = eventful.ledger.find(row => row.kind === 'skipped');
    expect(queue.find(row => row.id === skipped?.publicId)).toMatchObject({
      turn: 'skipped',
      round: skipped?.round,
    });
  });

  it('keeps its promise: whoever waits is shown by the round that was named', () => {
    const later = serve(document, 3);
    for (const { id, turn, round } of explained.queue) {
      if (turn !== 'latest') continue;
      const shownIn = later.rounds.findIndex(ids => ids.includes(id)) + 1;
      expect(shownIn).toBeGreaterThan(0);
      expect(shownIn).toBeLessThanOrEqual(round);
    }
  });
});

describe('the number of a round in an address', () => {
  it.each([
    ['1', 1],
    ['120', 120],
    ['0', null],
    ['01', null],
    ['-1', null],
    ['1e3', null],
    ['1.5', null],
    ['', null],
    [undefined, null],
    ['9999999999', null],
  ])('%s is %s', (text, expected) => {
    expect(readRoundNumber(text)).toBe(expected);
  });
});
