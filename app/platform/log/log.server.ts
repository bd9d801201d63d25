import pino from 'pino';
import { config } from '~/platform/config/config.server.ts';

let current: pino.Logger | undefined;

/** Structured log. Log ids, codes, counts and times only: no name, number, address, query text or body of a request. */
export function log(): pino.Logger {
  current ??= pino({ level: config().log, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  return current;
}
