import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addresses, answering, knownCode, knownNib, knownNpwp, silences } from '#tests/mocks/registers.ts';
import { askDjp } from '~/platform/registers/ask-djp.server.ts';
import { askInaproc } from '~/platform/registers/ask-inaproc.server.ts';
import { askOss } from '~/platform/registers/ask-oss.server.ts';

const outside = setupServer(...answering);
beforeAll(() => outside.listen({ onUnhandledRequest: 'error' }));
afterEach(() => outside.resetHandlers());
afterAll(() => outside.close());

const oss = { url: addresses.oss, key: 'kunci-oss' };
const djp = { url: addresses.djp, key: 'token-djp' };
const inaproc = { url: `${addresses.inaproc}/`, key: 'token-inaproc' };

describe('OSS', () => {
  it('is read by NIB', async () => {
    expect(await askOss(oss, knownNib)).toEqual({
      nib: knownNib,
      name: 'KERIPIK RENYAH BATANG',
      npwp: '012345674901000',
      form: '02',
      kbli: ['10794', '47242'],
    });
  });

  it('says when it does not know one', async () => {
    expect(await askOss(oss, '0000000000000')).toBeNull();
  });

  it.each([
    ['server error', 'unreachable'],
    ['too many', 'unreachable'],
    ['no network', 'unreachable'],
    ['not json', 'unreadable'],
    ['other shape', 'unreadable'],
    ['huge', 'unreadable'],
    ['its own error', 'unreachable'],
    ['wrong key', 'refused'],
    ['sent elsewhere', 'unreachable'],
  ] as const)('is silent with %s: %s', async (how, silent) => {
    outside.use(silences[how]);
    expect(await askOss(oss, knownNib)).toEqual({ silent });
  });

  it('refuses a wrong key', async () => {
    expect(await askOss({ ...oss, key: 'lain' }, knownNib)).toEqual({ silent: 'refused' });
  });
});

describe('DJP', () => {
  it('confirms a number in either form', async () => {
    const payer = { npwp: knownNpwp, valid: true, taxable: false };
    expect(await askDjp(djp, knownNpwp)).toEqual(payer);
    expect(await askDjp(djp, knownNpwp.slice(1))).toEqual(payer);
  });

  it('does not know another', async () => {
    expect(await askDjp(djp, '3325014107850003')).toBeNull();
    expect(await askDjp({ ...djp, key: 'lain' }, knownNpwp)).toEqual({ silent: 'refused' });
  });
});

describe('INAPROC', () => {
  it('is read by its own code', async () => {
    expect(await askInaproc(inaproc, knownCode)).toEqual({
      code: knownCode,
      name: 'CV Keripik Renyah Batang',
      nib: knownNib,
      npwp: '01.234.567.4-901.000',
    });
    expect(await askInaproc(inaproc, 'PYD-0')).toBeNull();
  });
});
