import { z } from 'zod';

const status = z.object({
  status: z.string(),
  timestamp: z.string(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});
const incoming = z.object({
  from: z.string(),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
});
const change = z.object({
  field: z.string(),
  value: z.object({
    statuses: z.array(z.unknown()).optional(),
    messages: z.array(z.unknown()).optional(),
  }),
});
const envelope = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(z.unknown()) })),
});

const states = ['sent', 'delivered', 'read', 'failed'] as const;

export interface WhatsappStatus {
  state: (typeof states)[number];
  at: Date;
  /** What we gave along with the message. */
  reference: string;
  errorCode: number | null;
}

export interface WhatsappReply {
  /** +62… */
  from: string;
  text: string;
}

export interface WhatsappNews {
  statuses: WhatsappStatus[];
  replies: WhatsappReply[];
}

const isState = (text: string): text is WhatsappStatus['state'] =>
  (states as readonly string[]).includes(text);

/** Reads one notification, part by part: what we do not know is left out, since the provider adds kinds at any time. */
export function readWebhook(body: unknown): WhatsappNews {
  const news: WhatsappNews = { statuses: [], replies: [] };
  const read = envelope.safeParse(body);
  if (!read.success) return news;
  for (const part of read.data.entry.flatMap(entry => entry.changes)) {
    const known = change.safeParse(part);
    if (!known.success || known.data.field !== 'messages') continue;
    for (const each of known.data.value.statuses ?? []) news.statuses.push(...readStatus(each));
    for (const each of known.data.value.messages ?? []) news.replies.push(...readReply(each));
  }
  return news;
}

function readStatus(part: unknown): WhatsappStatus[] {
  const read = status.safeParse(part);
  if (!read.success || !isState(read.data.status) || !read.data.biz_opaque_callback_data) return [];
  const seconds = Number(read.data.timestamp);
  if (!Number.isSafeInteger(seconds) || seconds <= 0 || seconds > 8_640_000_000_000) return [];
  return [
    {
      state: read.data.status,
      at: new Date(seconds * 1000),
      reference: read.data.biz_opaque_callback_data,
      errorCode: read.data.errors?.[0]?.code ?? null,
    },
  ];
}

function readReply(part: unknown): WhatsappReply[] {
  const read = incoming.safeParse(part);
  if (!read.success || !/^\d{6,15}$/.test(read.data.from)) return [];
  const text = read.data.text?.body ?? read.data.button?.text;
  return text === undefined ? [] : [{ from: `+${read.data.from}`, text }];
}
