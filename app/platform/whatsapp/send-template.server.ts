import { z } from 'zod';
import type { WhatsappSettings } from '~/platform/config/transports.server.ts';
import { readWhatsappFailure, type WhatsappFailure } from './read-failure.ts';

/** Version of the Graph API whose shapes this file knows. */
export const graph = 'https://graph.facebook.com/v23.0';

export interface TemplateMessage {
  /** +62… */
  to: string;
  /** Name under which the provider approved the words. */
  template: string;
  language: 'id' | 'en';
  /** Named parameters of the body; a one-time code instead fills the provider's own words. */
  parameters: Record<string, string> | { oneTimeCode: string };
  /** Comes back with every receipt: ids only, at most 512 characters. */
  reference: string;
}

export type WhatsappOutcome =
  | { ok: true; id: string }
  | { ok: false; code: WhatsappFailure }
  /** The request left, no answer came: it may have been taken. The provider knows no repeated key. */
  | { ok: 'unknown' };

/** Milliseconds. */
const usualPatience = 20_000;
const taken = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const refused = z.object({ error: z.object({ code: z.number() }) });

/** Hands one template message to the Cloud API. Never throws. */
export async function sendTemplate(
  settings: WhatsappSettings,
  message: TemplateMessage,
  patience = usualPatience,
): Promise<WhatsappOutcome> {
  let response: Response;
  try {
    response = await fetch(`${graph}/${settings.phoneId}/messages`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${settings.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(bodyOf(message)),
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    return neverLeft(error) ? { ok: false, code: 'no-answer' } : { ok: 'unknown' };
  }
  const body: unknown = await response.json().catch(() => null);
  const accepted = response.ok ? taken.safeParse(body) : null;
  if (accepted?.success) return { ok: true, id: accepted.data.messages[0]!.id };
  if (response.ok) return { ok: 'unknown' };
  const said = refused.safeParse(body);
  return {
    ok: false,
    code: readWhatsappFailure(said.success ? said.data.error.code : null, response.status),
  };
}

/** No connection came about, so nothing can have been taken. */
function neverLeft(error: unknown): boolean {
  const code = (error as { cause?: { code?: string } }).cause?.code ?? '';
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(code);
}

const text = (value: string) => ({ type: 'text', text: value });

function componentsOf(parameters: TemplateMessage['parameters']) {
  if ('oneTimeCode' in parameters && typeof parameters.oneTimeCode === 'string') {
    // Authentication templates name no parameters, and want the code a second time for the copy button.
    const code = [text(parameters.oneTimeCode)];
    return [
      { type: 'body', parameters: code },
      { type: 'button', sub_type: 'url', index: '0', parameters: code },
    ];
  }
  const named = Object.entries(parameters).map(([name, value]) => ({ ...text(value), parameter_name: name }));
  return named.length > 0 ? [{ type: 'body', parameters: named }] : [];
}

function bodyOf({ to, template, language, parameters, reference }: TemplateMessage) {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: to.replace(/^\+/, ''),
    type: 'template',
    template: { name: template, language: { code: language }, components: componentsOf(parameters) },
    biz_opaque_callback_data: reference,
  };
}
