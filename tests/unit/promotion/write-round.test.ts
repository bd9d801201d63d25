import { describe, expect, it } from 'vitest';
import { deriveSeed } from '~/promotion/derive-seed.ts';
import { drawQueue } from '~/promotion/draw-queue.ts';
import { LEDGER_START } from '~/promotion/ledger.ts';
import { entitiesOf, openRound } from '~/promotion/open-round.ts';
import { addArrival, addRound, listHashesOf } from '~/promotion/write-round.ts';
import { eventfulDocument, firstDocument, listOf, serve } from './documents.ts';
import { hash } from './pools.ts';

describe('a document at its beginning', () => {
  const document = firstDocument(20, 6);

  it('holds the draw and no round yet', () => {
    const seed = deriveSeed(document.listSha256, document.randomness, 1, hash);
    expect(document).toMatchObject({ version: 'laris-rbq/1', round: 0, rounds: [], ledger: [], seed });
    expect(document.queue).toEqual(drawQueue(entitiesOf(document.list) ?? [], seed, hash));
    expect(document.hash).toBe(LEDGER_START);
  });

  it('stays as it is when a round is added: the new one is another document', () => {
    const before = structuredClone(document);
    serve(document, 2);
    expect(document).toEqual(before);
  });
});

describe('a round that is added', () => {
  const document = firstDocument(20, 6);
  const replay = openRound(document, entitiesOf(document.list) ?? [], hash);
  const away = document.queue[1] ?? '';
  const taken = replay.take(new Set([away]));
  const told = { seq: 0, listOf: () => document.listSha256, productOf: (id: string) => `p-${id}` };
  const published = addRound(document, taken, told, hash);

  it('has a ledger row for everybody it touched, absences first', () => {
    expect(published.ledger.map(row => row.kind)).toEqual(['deferred', ...new Array(6).fill('served')]);
    expect(published.ledger[0]).toMatchObject({ seq: 1, publicId: away, product: '-', round: 1 });
    expect(published.ledger.slice(1).map(row => row.publicId)).toEqual(published.rounds[0]);
  });

  it('ends with the hash that the next one begins with', () => {
    expect(published.hash).toBe(published.ledger.at(-1)?.hash);
    const next = serve(published, 1);
    expect(next.ledger[7]?.prevHash).toBe(published.hash);
    expect(next.prevHash).toBe(LEDGER_START);
  });

  it('continues the numbers of a ledger that began in an earlier document', () => {
    const later = addRound({ ...document, round: 8 }, taken, { ...told, seq: 40 }, hash);
    expect(later.ledger.map(row => row.seq)).toEqual([41, 42, 43, 44, 45, 46, 47]);
    expect(later.ledger.every(row => row.round === 9)).toBe(true);
  });
});

describe('newcomers in a document', () => {
  it('are drawn apart, with cycle 1 and the randomness of their own freeze', () => {
    const list = listOf('n-', 9);
    const document = addArrival(firstDocument(), { round: 2, list, randomness: 'c0ffee' }, hash);
    const seed = deriveSeed(list.sha256, 'c0ffee', 1, hash);
    expect(document.arrivals).toEqual([
      {
        ...{ round: 2, list: list.text, listSha256: list.sha256, randomness: 'c0ffee', seed },
        queue: drawQueue(list.entities, seed, hash),
      },
    ]);
    expect(document.queue).toEqual(firstDocument().queue);
  });

  it('bring the public sources of their randomness along', () => {
    const sources = { drandHex: 'ab', ceremonyText: '77' };
    const arrival = { round: 2, list: listOf('n-', 3), randomness: 'c0ffee', sources };
    expect(addArrival(firstDocument(), arrival, hash).arrivals[0]?.sources).toEqual(sources);
  });

  it('add their list to those that ids come from', () => {
    const document = eventfulDocument();
    expect(listHashesOf(document)).toEqual([document.listSha256, document.arrivals[0]?.listSha256]);
    expect(listHashesOf(firstDocument())).toHaveLength(1);
  });
});

describe('the entities of a published list', () => {
  it('are read from its text or from an array, and are null when broken', () => {
    const { list } = firstDocument(5);
    const entities = entitiesOf(list);
    expect(entities).toHaveLength(5);
    expect(entitiesOf(entities ?? [])).toEqual(entities);
    expect(entitiesOf('')).toBeNull();
    expect(entitiesOf([{ district: 'd1' }])).toBeNull();
  });
});
