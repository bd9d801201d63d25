import { inPemda, readInPemda, type Tx } from '#db/client.server.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { defaultLanguage, isLanguage, type Language } from '~/i18n/languages.ts';
import { translate, wordsOf } from '~/i18n/namespaces.server.ts';
import type { PageGround } from '~/i18n/use-words.ts';
import type { Translate } from '~/i18n/words.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import { readCookie } from '~/platform/http/cookies.ts';
import type { Result } from '~/reference/result.ts';
import { type Actor, isPemdaId, type PemdaId, visitor } from './actor.ts';
import { getOwnerHandle } from './get-owner-handle.server.ts';
import { findPemdaById, type Pemda } from './list-pemda.server.ts';
import { findLoginSession, type LoginSession } from './login-sessions.server.ts';
import type { Access, Page } from './page.ts';

export interface RouteArgs {
  request: Request;
  params: Record<string, string | undefined>;
}

/** One request, past the guard: who, where, in which language, and the two ways to the data. */
export interface Visit {
  request: Request;
  params: Record<string, string | undefined>;
  actor: Actor;
  session: LoginSession | null;
  /** The session's pemda, or on public pages the one in the URL. */
  pemda: PemdaId;
  place: Pemda | undefined;
  language: Language;
  t: Translate;
  clock: Clock;
  /** Reads in one read-only transaction inside the pemda; from the replica where there is one. */
  read<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads for a decision: always from the primary. */
  readPrimary<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs one command in one transaction. */
  command<T, C extends string>(run: (ctx: Ctx) => Promise<Result<T, C>>): Promise<Result<T, C>>;
}

/** A loader behind the guard. What it returns reaches the page together with the page's words. */
export function show<T extends object>(page: Page, run: (visit: Visit) => Promise<T>) {
  return async (args: RouteArgs): Promise<T & PageGround> => {
    const visit = await enter(args, page);
    const found = await run(visit);
    const { language, place, session } = visit;
    const words = wordsOf(language, ['ui', 'nav', ...page.words]);
    const whose = page.access === 'public' ? null : session;
    const own = whose ? { role: whose.role, owner: getOwnerHandle(whose.pemda, whose.personId) } : {};
    return { ...found, language, words, ...(place ? { pemda: place } : {}), ...own };
  };
}

/** An action, or a loader that answers with a file, behind the guard. */
export function act<T>(page: Page, run: (visit: Visit) => Promise<T>) {
  return async (args: RouteArgs): Promise<T> => run(await enter(args, page));
}

async function enter({ request, params }: RouteArgs, page: Page): Promise<Visit> {
  const cookies = request.headers.get('Cookie');
  const found = await findLoginSession(cookies);
  admit(page, found, request);
  // On a public page, who still owes the second step is a visitor.
  const session = found && (found.owes === 'none' || isThreshold(page)) ? found : null;
  const place = await findPlace(page.access, session, params);
  const here = place?.id ?? '';
  const language = chooseLanguage(cookies, session);
  const actor: Actor = session
    ? {
        kind: 'person',
        personId: session.personId,
        pemda: session.pemda,
        role: session.role,
        rights: session.rights,
      }
    : visitor;
  return {
    request,
    params,
    actor,
    session,
    pemda: here,
    place,
    language,
    t: translate(language),
    clock: systemClock,
    read: run => readInPemda(here, run),
    readPrimary: run => inPemda(here, run),
    command: run => runCommand({ actor, pemda: here }, run),
  };
}

/** Where a session goes that has not proved its second step. */
const doors = { 'set-up': '/second-step/setup', prove: '/second-step' };

/** The pages on the way through that door, and out. */
function isThreshold({ id }: Page): boolean {
  return ['auth.second-step', 'auth.second-step-setup', 'auth.sign-out', 'auth.language'].includes(id);
}

function leadTo(path: string, request: Request): Response {
  // A form that was sent too late: back to the page it stood on, which still knows what was typed.
  const asked = request.method === 'GET' ? request.url : request.headers.get('Referer');
  const { pathname, search } = asked && URL.canParse(asked) ? new URL(asked) : { pathname: '', search: '' };
  const to = pathname ? `?to=${encodeURIComponent(pathname + search)}` : '';
  // The door is another audience's: the browser loads it whole, since it has no map of its routes.
  const headers = { Location: `${path}${to}`, 'X-Remix-Reload-Document': 'true' };
  return new Response(null, { status: 302, headers });
}

/** Closed by default: a visitor is sent to sign in, who owes the second step to take it, a wrong role gets 403. */
function admit(page: Page, session: LoginSession | null, request: Request): void {
  const { access } = page;
  if (access === 'public') return;
  if (!session) throw leadTo('/sign-in', request);
  if (session.owes !== 'none' && !isThreshold(page)) throw leadTo(doors[session.owes], request);
  if (access !== 'signed-in' && !access.includes(session.role)) throw new Response(null, { status: 403 });
}

const known = new Map<PemdaId, Pemda>();

/** Names change with a deployment, not with a request: asked once. */
async function lookUp(id: PemdaId): Promise<Pemda | undefined> {
  const held = known.get(id) ?? (await findPemdaById(id));
  if (held) known.set(id, held);
  return held ?? undefined;
}

async function findPlace(
  access: Access,
  session: LoginSession | null,
  params: RouteArgs['params'],
): Promise<Pemda | undefined> {
  const named = access === 'public' ? params.pemda : undefined;
  if (named === undefined) return session ? lookUp(session.pemda) : undefined;
  const found = isPemdaId(named) ? await lookUp(named) : undefined;
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

export const languageCookie = 'laris-language';

function chooseLanguage(cookies: string | null, session: LoginSession | null): Language {
  const chosen = readCookie(cookies, languageCookie) ?? session?.language;
  return isLanguage(chosen) ? chosen : defaultLanguage;
}
