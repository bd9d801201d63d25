import nodemailer, { type Transporter } from 'nodemailer';
import type { MailSettings } from '~/platform/config/transports.server.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for every try: mail systems drop the second copy of one id. */
  messageId: string;
  /** Page where these mails are switched off; answers one click of a mail program, too (RFC 8058). */
  unsubscribe?: string;
}

export type MailOutcome = { ok: true; id: string } | { ok: false; code: MailFailure };
export type MailFailure =
  | 'address-refused'
  | 'message-refused'
  | 'service-down'
  | 'no-answer'
  | 'transport-broken';

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** One pool per process and address: a connection per mail would be most of its cost. */
const transports = new Map<string, Transporter>();

function transportTo(url: string): Transporter {
  const known = transports.get(url);
  if (known) return known;
  const made = nodemailer.createTransport({ url, pool: true, maxConnections: 2, ...patience });
  transports.set(url, made);
  return made;
}

export function closeMail(): void {
  for (const transport of transports.values()) transport.close();
  transports.clear();
}

/** Hands one mail to the server. Never throws: what went wrong comes back as a code. */
export async function sendMail(settings: MailSettings, mail: Mail): Promise<MailOutcome> {
  const { unsubscribe, ...content } = mail;
  try {
    const sent = await transportTo(settings.url).sendMail({
      ...content,
      from: settings.from,
      // Automatic mail: out-of-office replies stay away (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe ? leaving(unsubscribe) : {}) },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { ok: true, id: sent.messageId };
  } catch (error) {
    return { ok: false, code: readFailure(error as SmtpError) };
  }
}

function leaving(page: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${page}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** RFC 5321 §4.2.1: 4xx may end better later, 5xx will not; at RCPT TO the address is meant. */
export function readFailure({ code, command, responseCode = 0 }: SmtpError): MailFailure {
  if (code === 'EAUTH' || code === 'ETLS' || code === 'ENOAUTH') return 'transport-broken';
  if (responseCode >= 500) return command === 'RCPT TO' ? 'address-refused' : 'message-refused';
  if (responseCode >= 400) return 'service-down';
  if (code === 'EENVELOPE') return 'address-refused';
  return 'no-answer';
}
