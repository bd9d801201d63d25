import { inPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import type { Result } from '~/reference/result.ts';
import { keepDraft } from '~/registration/answers/drafts/keep-draft.server.ts';
import { findSheetOfPerson } from '~/registration/answers/find-sheet.server.ts';
import { savePage } from '~/registration/answers/save-page.server.ts';
import type { SheetServer } from './sheet-server.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The product itself, its commands and its database, for one registration and its owner. */
export function productServer(actor: Actor & { kind: 'person' }, registrationId: string): SheetServer {
  const { pemda, personId } = actor;
  const scope = (at: number) => ({ actor, pemda, clock: fixedClock(new Date(at).toISOString()) });
  const sheet = async () => {
    const found = await inPemda(pemda, tx => findSheetOfPerson(tx, personId));
    if (!found) throw new Error('the registration is gone');
    return found;
  };
  return {
    async open() {
      const { answers, drafts, knownAt } = await sheet();
      return { texts: { ...answers, ...drafts }, knownAt };
    },
    async keep(page, draft, at) {
      value(await runCommand(scope(at), ctx => keepDraft(ctx, { ...draft, registrationId, page })));
    },
    async save(page, typed, later, at) {
      const input = { registrationId, page, typed, later, shown: null };
      return value(await runCommand(scope(at), ctx => savePage(ctx, input))).problems.length === 0;
    },
    async read() {
      const { answers, drafts } = await sheet();
      return { answers, drafts };
    },
  };
}
