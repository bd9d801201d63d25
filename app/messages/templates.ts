/**
 * How much a message weighs.
 * `code`: the person asked for it a moment ago and waits; comes at any hour and after a STOP.
 * `decision`: has consequences, so it cannot be switched off; it waits for the end of the quiet hours.
 * `notice`: good to know; who wants none finds it in the inbox only.
 */
export const levels = ['code', 'decision', 'notice'] as const;
export type Level = (typeof levels)[number];

interface Traits {
  level: Level;
  /** Stands in the person's inbox, too. What opens an account by itself never does. */
  inbox: boolean;
  /** Placeholders that the caller fills; `office` and `link` are always there. */
  values: readonly string[];
  /** A one-time code: WhatsApp takes those in a form of its own, without our words and without a link. */
  oneTimeCode?: true;
}

const decision: Traits = { level: 'decision', inbox: true, values: [] };
const notice: Traits = { level: 'notice', inbox: true, values: [] };

/** Every message that the portal sends; its words are in content/messages/{id,en}/<template>.md. */
export const traits = {
  'password-reset': { level: 'code', inbox: false, values: ['minutes'] },
  'sign-in-code': { level: 'code', inbox: false, values: ['code', 'minutes'], oneTimeCode: true },
  'registration-submitted': notice,
  'registration-accepted': decision,
  'registration-sent-back': decision,
  'registration-refused': decision,
  'registration-taken-back': decision,
  'vendor-excluded': decision,
  'vendor-readmitted': decision,
  'requirement-due': notice,
  'product-paper-expires': { level: 'notice', inbox: true, values: ['days'] },
  'product-paper-expired': notice,
  'product-price-old': { level: 'notice', inbox: true, values: ['count'] },
  'listing-passed': { level: 'decision', inbox: true, values: ['product', 'channel'] },
  'listing-rejected': { level: 'decision', inbox: true, values: ['product', 'channel', 'reasons'] },
  'listing-stopped': { level: 'decision', inbox: true, values: ['product', 'channel', 'reasons'] },
  'listing-expired': { level: 'decision', inbox: true, values: ['product', 'channel', 'day'] },
  'lesson-link': { level: 'notice', inbox: true, values: ['lesson', 'minutes'] },
  'review-due': { level: 'notice', inbox: true, values: ['count'] },
  'certificate-ready': { level: 'decision', inbox: true, values: ['title'] },
  'consent-code': { level: 'code', inbox: false, values: ['code', 'minutes'], oneTimeCode: true },
  'claim-invitation': { level: 'decision', inbox: false, values: ['days'] },
  'vendor-merged': decision,
  'vendor-parted': decision,
  'data-looked-at': notice,
  'data-export-ready': decision,
  'deletion-done': { level: 'decision', inbox: false, values: [] },
  'breach-notice': decision,
  'session-confirmed': { level: 'notice', inbox: true, values: ['title', 'day', 'time', 'place'] },
  'session-waiting': { level: 'notice', inbox: true, values: ['title', 'day', 'time', 'place', 'number'] },
  'session-offer': {
    level: 'decision',
    inbox: true,
    values: ['title', 'day', 'time', 'place', 'untilDay', 'untilTime'],
  },
  'session-offer-over': { level: 'notice', inbox: true, values: ['title', 'day', 'time', 'place'] },
  'session-moved': { level: 'decision', inbox: true, values: ['title', 'day', 'time', 'place'] },
  'session-cancelled': { level: 'decision', inbox: true, values: ['title', 'day', 'time', 'place'] },
  'session-reminder': { level: 'notice', inbox: true, values: ['title', 'day', 'time', 'place', 'when'] },
  'session-materials': { level: 'notice', inbox: true, values: ['title', 'day', 'time', 'place'] },
} as const satisfies Record<string, Traits>;

/** What fills a placeholder; words of our own are given in both languages, since the reader chooses. */
export type MessageValue = string | number | { id: string; en: string };
export type MessageValues = Record<string, MessageValue>;

export type Template = keyof typeof traits;
export const templates = Object.keys(traits) as Template[];

export function isTemplate(text: unknown): text is Template {
  return typeof text === 'string' && Object.hasOwn(traits, text);
}

export function traitsOf(template: Template): Traits {
  return traits[template];
}

/** Names of values that this template needs and did not get. */
export function missingValues(template: Template, values: MessageValues): string[] {
  return traitsOf(template).values.filter(name => values[name] === undefined || values[name] === '');
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** How long a message is worth sending, in milliseconds. A code outlives its purpose in half an hour. */
const worth: Record<Level, number> = { code: 30 * minute, decision: 7 * day, notice: 3 * day };

/** After this instant nothing more is tried; `from` = when it could first go out, or when staff started it anew. */
export function expiresAt(level: Level, from: Date): Date {
  return new Date(from.getTime() + worth[level]);
}
