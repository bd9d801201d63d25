import { describe, expect, it } from 'vitest';
import type { PhotoMatch } from '~/catalog/quality/surroundings.ts';
import { reportsOf } from '../../example-context.ts';

const title = 'Emping Melinjo Asin Bu Siti 250 g';
const secret = '01930000-0000-7000-8000-00000000beef';
const match = (more: Partial<PhotoMatch> = {}): PhotoMatch => ({
  ...{ photo: 'foto-2', other: secret, owner: 'other', distance: 2, mirrored: false },
  ...more,
});
const run = (...photoMatches: PhotoMatch[]) =>
  reportsOf('D03-foto-orang-lain', { title, photos: [{}, {}], around: { photoMatches } });

describe('D03: a photo that another business uses', () => {
  it('names the photo and never the other business or its product', () => {
    const [report, ...more] = run(match(), match({ other: 'another', distance: 3 }));
    expect(more).toEqual([]);
    expect(report).toMatchObject({ code: 'photo-elsewhere', photo: { id: 'foto-2' }, data: { number: 2 } });
    expect(JSON.stringify(report)).not.toContain(secret);
  });

  it('draws the line at four bits, mirrored or not', () => {
    expect(run(match({ distance: 4, mirrored: true }))).toHaveLength(1);
    expect(run(match({ distance: 5 }))).toEqual([]);
  });

  it('leaves photos of the same owner to another check', () => {
    expect(run(match({ owner: 'own' }))).toEqual([]);
  });

  it('says how alike the two are', () => {
    expect(run(match({ distance: 0 }))[0]?.evidence).toBe('100 %');
    expect(run(match({ distance: 4 }))[0]?.evidence).toBe('94 %');
  });

  it('accuses nobody in words', async () => {
    const { loadHelpPage } = await import('~/catalog/quality/load-help.server.ts');
    for (const language of ['id', 'en'] as const) {
      const { codes, fixes } = loadHelpPage('D03-foto-orang-lain', language);
      const said = JSON.stringify([codes, fixes]);
      expect(said).not.toMatch(/curi|jiplak|palsu|melanggar|steal|stolen|theft|copied|fake|violat/i);
    }
  });
});
