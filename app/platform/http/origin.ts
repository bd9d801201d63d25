/**
 * Whether a request that changes state comes from our own pages. Browsers send Origin with every POST and
 * Sec-Fetch-Site since 2020–2023; a request with neither comes from no browser page, hence from no victim's browser.
 */
export function isOwnOrigin(headers: Headers, ownOrigin: string): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('Origin');
  if (!origin) return true;
  if (origin === 'null') return false;
  return origin === ownOrigin;
}

export function isSafeMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}
