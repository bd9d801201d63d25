import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleUrl, PHOTO_FAULTS, photoFault } from '~/catalog/findings/photo-examples.ts';
import { loadHelpPage } from '~/catalog/quality/load-help.server.ts';
import { inRoot } from '~/platform/config/root.server.ts';

describe('example photos', () => {
  it.each(['good', ...PHOTO_FAULTS] as const)('%s is there, small, and a WebP', name => {
    const file = inRoot('public', exampleUrl(name).slice(1));
    expect(statSync(file).size).toBeLessThan(10_000);
    expect(readFileSync(file).subarray(8, 12).toString()).toBe('WEBP');
  });
  it('has one for each fault that a check knows how to mend', () => {
    const fixes = [
      'F06-buram',
      'F07-gelap',
      'F08-terlalu-terang',
      'F10-latar-ramai',
      'F11-barang-kecil',
    ].flatMap(id => Object.keys(loadHelpPage(id, 'id').fixes));
    expect(new Set(fixes.map(photoFault))).toEqual(new Set(['blurred', 'dark', 'bright', 'busy', 'small']));
  });
  it.each([undefined, 'add-photo', 'constructor', ''])('has none for %s', fix => {
    expect(photoFault(fix)).toBeNull();
  });
});
