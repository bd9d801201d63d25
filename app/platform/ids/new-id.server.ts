import { v7 } from 'uuid';

/** UUIDv7: grows with time, so that keys land at the end of their index. */
export function newId(): string {
  return v7();
}

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether text from a URL or form may be put to the database as a uuid at all. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && form.test(text);
}
