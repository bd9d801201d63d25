import { describe, expect, it } from 'vitest';
import { neverSoldStates } from '~/sales/never-sold-state.ts';
import { saleTag } from '~/sales/sale-tag.ts';

describe('saleTag', () => {
  it('has its own word for every state', () => {
    const codes = neverSoldStates.map(state => saleTag(state)?.code);
    expect(new Set(codes).size).toBe(neverSoldStates.length);
  });

  it('hatches only what we do not know', () => {
    const unknown = neverSoldStates.filter(state => saleTag(state)?.tone === 'unknown');
    expect(unknown.sort()).toEqual(['NEVER_SOLD_UNVERIFIED', 'POSSIBLY_SOLD']);
  });

  it('says nothing of a product that was never judged', () => {
    expect(saleTag(undefined)).toBeNull();
  });
});
