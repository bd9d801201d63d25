import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { eq } from 'drizzle-orm';
import { generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia';
import { database } from '#db/client.server.ts';
import { loginSession, person } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import type { PemdaId } from './actor.ts';
import type { Rights, Role } from './roles.ts';
import { type SecondStep, secondStep } from './second-step/second-step.ts';
import { isWorthNoting, sessionEndsAt } from './session-limits.ts';

/*
 * The only file that imports Lucia. What is stored is the SHA-256 of the cookie's token: Lucia itself would store
 * the token, and a leaked table would open every session. Replaceable by a table and a digest (docs/decisions).
 */
export interface SessionAttributes {
  pemda: PemdaId;
  role: Role;
  rights: Rights;
  device: string;
}

export interface LoginSession extends SessionAttributes {
  id: string;
  personId: string;
  language: string;
  /** What the session still owes before a page opens. */
  owes: SecondStep;
  endsAt: Date;
}

/** What the table holds besides; its defaults fill it. */
interface StoredTimes {
  createdAt: Date;
  seenAt: Date;
  provedAt: Date | null;
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof build>;
    UserId: string;
    DatabaseSessionAttributes: SessionAttributes & Partial<StoredTimes>;
    DatabaseUserAttributes: { language: string; secondStepAt: Date | null };
  }
}

function build() {
  const live = config().mode === 'live';
  return new Lucia(new DrizzlePostgreSQLAdapter(database(), loginSession, person), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: live ? '__Host-laris' : 'laris',
      attributes: { secure: live, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: row => ({
      pemda: row.pemda,
      role: row.role,
      rights: row.rights,
      device: row.device,
      createdAt: row.createdAt!,
      seenAt: row.seenAt!,
      provedAt: row.provedAt ?? null,
    }),
    getUserAttributes: row => ({ language: row.language, enrolled: row.secondStepAt !== null }),
  });
}

let instance: ReturnType<typeof build> | undefined;
function lucia() {
  instance ??= build();
  return instance;
}

/** Opens a session; returns the Set-Cookie value that carries its token. */
export async function openLoginSession(personId: string, attributes: SessionAttributes): Promise<string> {
  const token = generateIdFromEntropySize(25);
  await lucia().createSession(personId, attributes, { sessionId: sha256(token) });
  return lucia().createSessionCookie(token).serialize();
}

/** The session of a request's cookie header, or null. Silence beyond the limit of its role has ended it. */
export async function findLoginSession(
  cookieHeader: string | null,
  now = new Date(),
): Promise<LoginSession | null> {
  const token = cookieHeader ? lucia().readSessionCookie(cookieHeader) : null;
  if (!token || token.length > 100) return null;
  const { session, user } = await lucia().validateSession(sha256(token));
  if (!session) return null;
  const { id, userId, pemda, role, rights, device, createdAt, seenAt, provedAt } = session;
  if (sessionEndsAt({ role, createdAt, seenAt }).getTime() <= now.getTime()) {
    await lucia().invalidateSession(id);
    return null;
  }
  const noted = isWorthNoting(seenAt, now);
  if (noted) await database().update(loginSession).set({ seenAt: now }).where(eq(loginSession.id, id));
  const live = config().mode === 'live';
  const owes = secondStep({ role, live, enrolled: user.enrolled, proved: provedAt !== null });
  const endsAt = sessionEndsAt({ role, createdAt, seenAt: noted ? now : seenAt });
  return { id, personId: userId, pemda, role, rights, device, language: user.language, owes, endsAt };
}

export async function closeLoginSession(id: string): Promise<string> {
  await lucia().invalidateSession(id);
  return lucia().createBlankSessionCookie().serialize();
}

/** Ends every session of a person: after a new password. */
export async function closeAllLoginSessions(personId: string): Promise<void> {
  await lucia().invalidateUserSessions(personId);
}
