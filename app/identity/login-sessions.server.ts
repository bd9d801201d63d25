import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia';
import { database } from '#db/client.server.ts';
import { loginSession, person } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import type { PemdaId } from './actor.ts';
import type { Rights, Role } from './roles.ts';

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
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof build>;
    UserId: string;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: { language: string };
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
    }),
    getUserAttributes: row => ({ language: row.language }),
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

/** The session of a request's cookie header, or null. */
export async function findLoginSession(cookieHeader: string | null): Promise<LoginSession | null> {
  const token = cookieHeader ? lucia().readSessionCookie(cookieHeader) : null;
  if (!token || token.length > 100) return null;
  const { session, user } = await lucia().validateSession(sha256(token));
  if (!session) return null;
  const { id, userId, pemda, role, rights, device } = session;
  return { id, personId: userId, pemda, role, rights, device, language: user.language };
}

export async function closeLoginSession(id: string): Promise<string> {
  await lucia().invalidateSession(id);
  return lucia().createBlankSessionCookie().serialize();
}

/** Ends every session of a person: after a new password. */
export async function closeAllLoginSessions(personId: string): Promise<void> {
  await lucia().invalidateUserSessions(personId);
}
