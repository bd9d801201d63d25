import type { Tx } from '#db/client.server.ts';
import type { LoadedRegistration } from '~/registration/load-registration.server.ts';
import { openDrafts } from './find-sheet.server.ts';
import { questionPages } from './question-pages.server.ts';

/** Pages, of those that are asked first, with something typed and not saved: what is sent must be what was meant. */
export async function countUnsaved(tx: Tx, loaded: LoadedRegistration): Promise<number> {
  const { drafts } = await openDrafts(tx, loaded);
  const typed = questionPages.filter(page => page.questions.some(question => drafts[question] !== undefined));
  return typed.filter(page => !page.later).length;
}
