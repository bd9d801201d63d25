import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter } from '~/platform/import/split-json.ts';

function split(text: string, size = text.length || 1): unknown[] {
  const splitter = new JsonSplitter();
  const found: unknown[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...splitter.push(text.slice(at, at + size)));
  splitter.end();
  return found;
}

const fault = (text: string) => {
  try {
    split(text);
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('JsonSplitter', () => {
  it('gives the elements of any array, however it is written and cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (list, size, pretty) => {
          const text = JSON.stringify(list, null, pretty ? 2 : undefined);
          expect(split(text, size)).toEqual(JSON.parse(text));
          const envelope = JSON.stringify({
            success: true,
            note: { data: [1] },
            data: list,
            meta: { a: ['}', ']'] },
          });
          expect(split(envelope, size)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('is not led astray by brackets and quotes inside texts', () => {
    const list = [{ a: ']},{"\\', b: '"data":[' }, { c: '\\"' }];
    for (let size = 1; size < 12; size++) expect(split(JSON.stringify(list), size)).toEqual(list);
    expect(split('\ufeff [ {"a" : 1} ]')).toEqual([{ a: 1 }]);
  });

  it.each([
    ['', 'file-empty'],
    ['   ', 'file-empty'],
    ['[', 'file-truncated'],
    ['[{"a":1}', 'file-truncated'],
    ['[{"a":1},', 'file-truncated'],
    ['[{"a":"x', 'file-truncated'],
    ['{"data":[{"a":1}]', 'file-truncated'],
    ['{"success":true', 'file-truncated'],
    ['{"success":true}', 'file-wrong-columns'],
    ['{"rows":[{"a":1}]}', 'file-wrong-columns'],
    ['hello', 'file-malformed'],
    ['[{"a":}]', 'file-malformed'],
    ['[{a:1}]', 'file-malformed'],
    ['[1] x', 'file-malformed'],
  ])('finds the fault of %j: %s', (text, code) => {
    expect(fault(text)).toBe(code);
  });

  it('notices wherever a file of orders is cut', () => {
    const whole = JSON.stringify([
      { order_id: 'A', total: 5 },
      { order_id: 'B', total: 6 },
    ]);
    for (let length = 1; length < whole.length; length++)
      expect(fault(whole.slice(0, length))).toMatch(/truncated|malformed/);
  });

  it('does not gather an element without end', () => {
    const splitter = new JsonSplitter();
    splitter.push('[{"a":"');
    expect(() => {
      for (let n = 0; n < 40; n++) splitter.push('x'.repeat(65_536));
    }).toThrow('file-malformed');
  });
});
