/**
 * Pages of the framework carry a fresh nonce for its inline scripts and are never cached; reading pages carry no
 * inline script, so `'self'` is enough and they may be kept. The development server injects scripts, styles and a socket.
 */
export function contentSecurityPolicy(options: { nonce: string | undefined; development: boolean }): string {
  const { nonce, development } = options;
  const inline = development ? " 'unsafe-inline'" : '';
  const scripts = nonce && !development ? ` 'nonce-${nonce}'` : '';
  return [
    "default-src 'self'",
    `script-src 'self'${scripts}${inline}`,
    `style-src 'self'${inline}`,
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const securityHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
  'X-Frame-Options': 'DENY',
};

export const assetHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
