/** One cookie of a Cookie header. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return decode(part.slice(at + 1).trim());
  }
  return undefined;
}

/** What cannot be decoded was not written by us. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export interface CookieOptions {
  maxAgeDays: number;
  secure: boolean;
  path?: string;
}

/** Set-Cookie of a plain HttpOnly, SameSite=Lax cookie. */
export function writeCookie(
  name: string,
  value: string,
  { maxAgeDays, secure, path = '/' }: CookieOptions,
): string {
  const parts = [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    `Max-Age=${maxAgeDays * 86_400}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
