import { z } from 'zod';
import { salesSources } from './sales-source.ts';

const day = z
  .string()
  .trim()
  .transform(text => (text === '' ? null : text))
  .pipe(z.iso.date({ error: 'period-wrong' }).nullable());

/** What stands beside an uploaded sales file: where it is from and, if known, which days it covers. */
export const uploadForm = z.object({
  source: z.enum(salesSources, { error: 'source-unknown' }),
  from: day,
  until: day,
});
