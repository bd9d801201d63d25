import { describe, expect, it } from 'vitest';
import { describeExample } from '~/catalog/quality/describe-example.ts';
import { exampleSchema } from '~/catalog/quality/example.ts';

const example = (more: object = {}) => exampleSchema.parse({ title: 'Emping 250 g', ...more });

describe('describeExample', () => {
  it('shows the texts of a text check', () => {
    expect(describeExample(example({ netContent: '200 g', description: 'Gurih.' }), 'text')).toEqual([
      { kind: 'text', text: 'Emping 250 g' },
      { kind: 'text', text: '200 g' },
      { kind: 'text', text: 'Gurih.' },
    ]);
  });
  it('shows the price of a price check as people write it', () => {
    expect(describeExample(example({ priceRupiah: 45_000 }), 'price')[1]).toMatchObject({
      text: 'Rp\u00a045.000',
    });
    expect(describeExample(example(), 'price')).toHaveLength(1);
  });
  it('shows photos by their figures, not by the title', () => {
    const photos = [
      { width: 1600, height: 1200, sharpness: 11 },
      { width: 0, height: 0, broken: true },
    ];
    expect(describeExample(example({ photos }), 'photo')).toEqual([
      { kind: 'photo', width: 1600, height: 1200, sharpness: 11 },
      { kind: 'broken-photo' },
    ]);
    expect(describeExample(example(), 'photo')).toEqual([{ kind: 'no-photo' }]);
  });
  it('shows the papers of a legal check, or that there are none', () => {
    const documents = [
      { kind: 'pirt', number: '2063325010012-29', expiresOn: '2029-01-31' },
      { kind: 'halal' },
    ];
    expect(describeExample(example({ documents }), 'legal').slice(1)).toEqual([
      { kind: 'document', document: 'PIRT', number: '2063325010012-29', expiresOn: '2029-01-31' },
      { kind: 'document', document: 'HALAL', number: '', expiresOn: '' },
    ]);
    expect(describeExample(example(), 'legal')[1]).toEqual({ kind: 'no-document' });
  });
  it('shows the fields of a completeness check', () => {
    const lines = describeExample(example({ category: 'kopi-teh', unit: 'bungkus' }), 'completeness');
    expect(lines.map(line => (line.kind === 'text' ? line.text : ''))).toEqual([
      'Emping 250 g',
      'kopi-teh',
      'bungkus',
    ]);
  });
  it('leaves out a title of spaces', () => {
    expect(describeExample(exampleSchema.parse({ title: '   ' }), 'text')).toEqual([]);
  });
});
