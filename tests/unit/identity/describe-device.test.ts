import { describe, expect, it } from 'vitest';
import { describeDevice } from '~/identity/describe-device.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device in a person’s words', () => {
  it.each([
    [
      `Mozilla/5.0 (Linux; Android 12; CPH2239) ${chrome} Chrome/131.0 Mobile Safari/537.36`,
      'Chrome',
      'Android',
    ],
    [
      `Mozilla/5.0 (Linux; Android 13) ${chrome} SamsungBrowser/25.0 Chrome/121.0 Safari/537.36`,
      'Samsung Internet',
      'Android',
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Chrome/131.0 Safari/537.36 Edg/131.0`,
      'Edge',
      'Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox', 'Linux'],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${chrome} Version/17.5 Mobile Safari/604.1`,
      'Safari',
      'iPhone',
    ],
    [
      `Mozilla/5.0 (Linux; Android 11) ${chrome} Chrome/90 Mobile Safari/537.36 [FBAN/EMA;FBLC/id_ID]`,
      'Facebook',
      'Android',
    ],
    [
      `Mozilla/5.0 (Linux; U; Android 10) ${chrome} UCBrowser/13.4 Mobile Safari/537.36`,
      'UC Browser',
      'Android',
    ],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chrome} Chrome/131.0 Safari/537.36 OPR/116.0`,
      'Opera',
      'Mac',
    ],
  ])('%s', (userAgent, browser, system) => {
    expect(describeDevice(userAgent)).toEqual({ browser, system });
  });

  it.each(['', 'curl/8.5', 'Lainnya'])('admits that it does not know %j', userAgent => {
    expect(describeDevice(userAgent)).toEqual({ browser: '', system: '' });
  });
});
