import type { Standing } from './standing.ts';

type Say = (key: string, data?: Record<string, unknown>) => string;

/** Public state of a standing as one word. */
function stateWord({ certificate, obstacles }: Standing, say: Say): string {
  if (certificate?.revokedFor) return say('certificates.state.revoked');
  if (certificate) return say(`certificates.state.${certificate.tte === 'waiting' ? 'waiting' : 'valid'}`);
  return say(obstacles.length === 0 ? 'certificates.session.gets' : 'certificates.session.gets-none');
}

/** The people of a session as a table to take along: head first. */
export function standingSheet(standings: readonly Standing[], say: Say): (string | number)[][] {
  const head = ['fact.name', 'session.presence', 'fact.state', 'session.why', 'fact.number'];
  return [
    head.map(key => say(`certificates.${key}`)),
    ...standings.map(standing => [
      standing.name ?? say('certificates.fact.erased'),
      standing.presence?.percent ?? 0,
      stateWord(standing, say),
      standing.obstacles.map(({ code, data }) => say(`certificates.code.${code}`, data)).join(' '),
      standing.certificate?.number ?? '',
    ]),
  ];
}
