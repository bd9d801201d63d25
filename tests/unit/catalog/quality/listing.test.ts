import { describe, expect, it } from 'vitest';
import { documentKind, listingSchema, normalizeListing } from '~/catalog/quality/listing.ts';

const normalized = (input: unknown) => normalizeListing(listingSchema.parse(input));

describe('listingSchema', () => {
  it('takes a title alone', () => {
    const listing = normalized({ title: ' Emping ' });
    expect(listing).toMatchObject({ title: 'Emping', description: '', netContent: null, priceRupiah: null });
    expect(listing.documents).toEqual([]);
    expect(listing.vendor.pkp).toBeNull();
  });
  it('takes null for everything else', () => {
    const nulls = Object.fromEntries(
      [
        'description',
        'category',
        'unit',
        'netContent',
        'priceRupiah',
        'brand',
        'photos',
        'documents',
        'vendor',
        'peers',
      ].map(name => [name, null]),
    );
    expect(normalized({ title: 'Emping', ...nulls }).unit).toBe('');
  });
  it.each([[{ amount: 0.25, unit: 'kg' }], [{ value: 250, unit: 'g' }], ['1/4 kg']])(
    'reads the net content %j as 250 g',
    netContent => {
      expect(normalized({ title: 'Emping', netContent }).netContent).toMatchObject({
        dimension: 'mass',
        amount: 250,
      });
    },
  );
  it('keeps an unreadable net content as written', () => {
    const listing = normalized({ title: 'Emping', netContent: 'banyak' });
    expect(listing.netContent).toBeNull();
    expect(listing.netContentText).toBe('banyak');
  });
  it.each([
    {},
    { title: 7 },
    { title: 'x', priceRupiah: 'mahal' },
    { title: 'x', photos: 'a.jpg' },
    { title: 'x', photos: [''] },
    { title: 'x', documents: [{}] },
    { title: 'x', documents: [{ kind: 'halal', expiresOn: '31-12-2026' }] },
    { title: 'x', peers: [{ title: 'y' }] },
    { title: 'x', shelfLifeDays: -1 },
    { title: 'x'.repeat(20_001) },
  ])('refuses %j', input => {
    expect(listingSchema.safeParse(input).success).toBe(false);
  });
});

describe('documentKind', () => {
  it.each([
    ['halal', 'halal'],
    ['Sertifikat Halal BPJPH', 'halal'],
    ['P-IRT', 'pirt'],
    ['PIRT', 'pirt'],
    ['pirt', 'pirt'],
    ['BPOM MD', 'bpom'],
    ['SNI', 'sni'],
    ['TKDN', 'tkdn'],
    ['organik', 'organic'],
    ['merek', 'brand'],
    ['surat kuasa', 'other'],
  ])('%s is %s', (words, kind) => {
    expect(documentKind(words)).toBe(kind);
  });
});
