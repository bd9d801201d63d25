import type { Channel } from './channels.ts';
import type { Template } from './templates.ts';

/** A claimed message, ready for one channel. Lives in memory only. */
export interface Letter {
  channel: Exclude<Channel, 'in-app'>;
  deliveryId: string;
  template: Template;
  address: string;
  name: string | null;
  office: string;
  rendered: {
    language: 'id' | 'en';
    subject: string;
    short: string;
    paragraphs: string[];
    next: string;
    link: string;
    parameters: Record<string, string>;
  };
  /** Comes back with receipts: `33.25|<delivery id>`. */
  reference: string;
  /** Names the mail; the same for every try of a message. */
  mailId: string;
  oneTimeCode?: string;
  /** Page where such mails are switched off. */
  leave?: string;
}

const form = /^(\d{2}\.\d{2})\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function writeReference(pemda: string, deliveryId: string): string {
  return `${pemda}|${deliveryId}`;
}

export function readReference(text: string): { pemda: string; deliveryId: string } | null {
  const [, pemda, deliveryId] = form.exec(text) ?? [];
  return pemda && deliveryId ? { pemda, deliveryId } : null;
}
