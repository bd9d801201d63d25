import { describe, expect, it } from 'vitest';
import { wib } from '#db/seeds/calendar.ts';
import { foreignId, foreignUlid, storyId } from '#db/seeds/ids.ts';
import { throwDice } from '#db/seeds/random.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

const at = wib('2023-05-04', 9, 30);

describe('ids of a story', () => {
  it('are UUIDv7 that the portal takes, and sort by their day', () => {
    const early = storyId(throwDice('x'), at);
    const late = storyId(throwDice('a'), wib('2023-05-05', 9, 30));
    expect(isId(early) && isId(late)).toBe(true);
    expect(early[14]).toBe('7');
    expect(early < late).toBe(true);
  });

  it('are the same for the same dice and moment', () => {
    expect(storyId(throwDice('x'), at)).toBe(storyId(throwDice('x'), at));
    expect(storyId(throwDice('x'), at)).not.toBe(storyId(throwDice('y'), at));
  });

  it('carry their moment in the first 48 bits', () => {
    const id = storyId(throwDice('x'), at).replaceAll('-', '');
    expect(Number.parseInt(id.slice(0, 12), 16)).toBe(at.getTime());
  });

  it('do not repeat within one stream', () => {
    const dice = throwDice('many');
    expect(new Set(Array.from({ length: 5_000 }, () => storyId(dice, at))).size).toBe(5_000);
  });

  it('of other systems have their own forms', () => {
    const dice = throwDice('foreign');
    expect(foreignId(dice)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(foreignUlid(dice)).toMatch(/^01[0-9A-HJKMNP-TV-Z]{24}$/);
  });
});
