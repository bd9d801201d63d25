import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnsaved } from '~/catalog/products/read-unsaved.ts';

describe('readUnsaved', () => {
  it('reads what stands there and leaves alone what does not', () => {
    const page = readUnsaved('basics', { title: 'Emping', category: '', unit: '', description: '' });
    expect(page?.change).toMatchObject({ title: 'Emping', description: '' });
    expect(page?.change).not.toHaveProperty('unit');
    expect(page?.change).not.toHaveProperty('category');
    expect([...(page?.empty ?? [])]).toEqual(['category', 'unit', 'description']);
  });
  it('leaves out a field that nobody could read, and keeps the others', () => {
    const page = readUnsaved('new', { title: 'Emping', price: 'lima ribu', netContent: '250 g' });
    expect(page?.change).toMatchObject({ title: 'Emping', priceRupiah: null });
    expect(page?.change.netContent).toMatchObject({ total: 250 });
  });
  it('leaves out a row that is only half there', () => {
    const page = readUnsaved('price', { price: '45.000', 'step.0.from': '10', 'step.0.price': '' });
    expect(page?.change).toMatchObject({ priceRupiah: 45_000, priceSteps: [] });
  });
  it('knows which pages it speaks of', () => {
    expect(readUnsaved('new', {})?.sections).toEqual(['basics', 'price']);
    expect(readUnsaved('papers', {})?.sections).toEqual(['papers']);
  });
  it.each(['', 'photos', '../basics', '__proto__'])('is nothing for the page %j', section => {
    expect(readUnsaved(section, { title: 'x' })).toBeNull();
  });
  it('never throws, whatever is being typed', () => {
    const name = fc.constantFrom(
      'title',
      'price',
      'netContent',
      'unit',
      'category',
      'step.0.from',
      'variant.1.price',
    );
    const section = fc.constantFrom('new', 'basics', 'price', 'variants', 'papers', 'details');
    fc.assert(
      fc.property(section, fc.dictionary(name, fc.string({ maxLength: 30 })), (page, typed) => {
        expect(() => readUnsaved(page, typed)).not.toThrow();
      }),
    );
  });
});
