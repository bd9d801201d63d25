import rules from '#content/bimtek/rules.json';

/** What a link in a message opens: a lesson, or one question to be repeated. */
export const LINK_KINDS = ['lesson', 'review'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Whom a mailing goes to: people with a seat in a session, or vendors with an open finding that the lesson teaches. */
export const MAILING_GROUPS = ['session', 'finding'] as const;
export type MailingGroup = (typeof MAILING_GROUPS)[number];

export const linkDays: number = rules.lessonLinkDays;

/** `3325-` and 32 letters without meaning: the pemda, so that the row is looked for in the right place, and the secret. */
const form = /^(\d{2})(\d{2})-([A-Za-z0-9_-]{32})$/;

export function writeLinkToken(pemda: string, secret: string): string {
  return `${pemda.replace('.', '')}-${secret}`;
}

/** The pemda that a token names, or null for text that cannot be one of ours. */
export function pemdaOfToken(token: string): string | null {
  const [, province, regency] = form.exec(token) ?? [];
  return province && regency ? `${province}.${regency}` : null;
}

export function linkExpiresAt(now: Date): Date {
  return new Date(now.getTime() + linkDays * 86_400_000);
}

export type LinkState = 'open' | 'expired' | 'revoked';

/** Whether a link still opens at an instant; taken back outweighs over. */
export function judgeLink(link: { expiresAt: Date; revokedAt: Date | null }, now: Date): LinkState {
  if (link.revokedAt) return 'revoked';
  return now.getTime() < link.expiresAt.getTime() ? 'open' : 'expired';
}

/** Programs that fetch a link to draw a preview of it, before anybody has tapped it. Cubot is a maker of phones. */
const previewers =
  /WhatsApp|TelegramBot|facebookexternalhit|Slackbot|Discordbot|SkypeUriPreview|(?<!cu)bot\b|crawler|spider|preview/i;

/** Whether a person opened it, as far as the browser's name tells; `purpose` = the Sec-Purpose or Purpose header. */
export function isOpening(userAgent: string | null, purpose: string | null): boolean {
  return !/prefetch|preview/i.test(purpose ?? '') && !previewers.test(userAgent ?? '');
}
