import type { OutboxEntry } from '~/platform/offline/outbox.ts';
import { codeToSign, writeCode } from './answer-code.ts';
import type { QuizSetup } from './quiz-setup.ts';

async function prove(owner: string, text: string): Promise<string> {
  const bytes = new Uint8Array((owner.match(/../g) ?? []).map(two => Number.parseInt(two, 16)));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const proof = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return [...new Uint8Array(proof)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The answers that wait in this entry as a code to be sent by message; null where they do not fit into one. */
export async function makeCode(setup: QuizSetup, entry: OutboxEntry): Promise<string | null> {
  const { mark, version, language, shapes } = setup;
  const head = {
    course: mark,
    version: version.slice(0, 5),
    language,
    learner: entry.owner.slice(0, 5),
    attempt: entry.nonce,
  };
  const signed = codeToSign(head, shapes, entry.fields);
  return signed && writeCode(signed, await prove(entry.owner, signed));
}
