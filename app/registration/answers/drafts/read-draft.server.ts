import { parseForm } from '~/reference/parse-form.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationCode } from '~/registration/codes.ts';
import { type DraftForm, draftForm } from './draft-form.ts';

/** Larger than every field at its longest, in bytes. */
const most = 400_000;

/** Reads what a page sends while somebody types; what does not look like it is refused unread. */
export async function readDraft(request: Request): Promise<Result<DraftForm, RegistrationCode>> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN);
  if (!(length > 0 && length <= most)) return err('draft-unreadable');
  try {
    const body: unknown = JSON.parse(await request.text());
    if (typeof body !== 'object' || body === null) return err('draft-unreadable');
    const read = parseForm(draftForm, Object.entries(body));
    if (read.ok) return ok(read.value);
    const long = read.problems.some(problem => problem.code === 'draft-too-long');
    return err(long ? 'draft-too-long' : 'draft-unreadable');
  } catch {
    return err('draft-unreadable');
  }
}
