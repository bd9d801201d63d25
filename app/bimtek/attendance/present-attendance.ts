import { byName } from './by-name.ts';
import type { Conflict, ConflictKind, KeptMark } from './list-conflicts.ts';
import type { Excuse, MarkKind, MarkSource } from './mark.ts';
import type { Presence, PresenceVerdict } from './presence.ts';

/** What a trainer reads, as plain JSON: instants are ISO texts. */
export interface ShownMark {
  id: string;
  kind: MarkKind;
  source: MarkSource;
  at: string;
  device: string;
  by: string | null;
  reason: string | null;
  /** Minutes by which the phone's clock was ahead (or behind, negative); 0 where it does not matter. */
  clockAhead: number;
  takenBack: boolean;
}

export interface ShownPresence {
  seatId: string;
  name: string | null;
  verdict: PresenceVerdict;
  minutes: number;
  percent: number;
  excuse: Excuse | null;
  firstInAt: string | null;
  lastOutAt: string | null;
  marks: ShownMark[];
}

export interface ShownConflict {
  key: string;
  kind: ConflictKind;
  /** Of the people concerned; one null where nobody knows whose it is. */
  names: (string | null)[];
  marks: ShownMark[];
}

export interface PresencePageData {
  session: { id: string; title: string; presencePercent: number; lateAfterMinutes: number };
  counts: Record<'there' | 'late' | 'left-early' | 'excused' | 'absent', number>;
  rows: ShownPresence[];
  conflicts: ShownConflict[];
  spotChecks: { id: string; name: string | null }[];
  /** False = still under way: who is not here may yet come. */
  over: boolean;
  at: string;
}

type LoggedMark = KeptMark & { byPersonId: string | null };

interface Ground {
  session: PresencePageData['session'] & { endsAt: Date };
  rows: readonly (Presence & { seatId: string; name: string | null })[];
  marks: ReadonlyMap<string, readonly LoggedMark[]>;
  conflicts: readonly Conflict<LoggedMark>[];
  spotChecks: readonly string[];
  notedBy: ReadonlyMap<string, string | null>;
}

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/** Turns what is known into what stands on the page: people by name, their marks in order, what needs a look first. */
export function presentAttendance(found: Ground, now: Date): PresencePageData {
  const { session, rows, marks, conflicts, spotChecks, notedBy } = found;
  const taken = new Set(
    [...marks.values()].flat().flatMap(mark => (mark.kind === 'void' ? (mark.voids ?? []) : [])),
  );
  const names = new Map(rows.map(row => [row.seatId, row.name]));
  const shown = (mark: LoggedMark): ShownMark => ({
    id: mark.id,
    kind: mark.kind,
    source: mark.source,
    at: mark.at.toISOString(),
    device: mark.device,
    by: mark.byPersonId ? (notedBy.get(mark.byPersonId) ?? null) : null,
    reason: mark.reason,
    clockAhead: Math.abs(mark.clockAhead) < 60 ? 0 : Math.round(mark.clockAhead / 60),
    takenBack: taken.has(mark.id),
  });
  const sorted = rows.map(row => ({ ...row, id: row.seatId })).sort(byName);
  const withVerdict = (verdict: PresenceVerdict) => rows.filter(row => row.verdict === verdict).length;
  return {
    session: {
      id: session.id,
      title: session.title,
      presencePercent: session.presencePercent,
      lateAfterMinutes: session.lateAfterMinutes,
    },
    counts: {
      there: rows.filter(row => row.firstInAt !== null).length,
      late: rows.filter(row => row.late).length,
      'left-early': rows.filter(row => row.leftEarly).length,
      excused: withVerdict('excused'),
      absent: withVerdict('absent'),
    },
    rows: sorted.map(row => ({
      seatId: row.seatId,
      name: row.name,
      verdict: row.verdict,
      minutes: row.minutes,
      percent: row.percent,
      excuse: row.excuse,
      firstInAt: iso(row.firstInAt),
      lastOutAt: iso(row.lastOutAt),
      marks: (marks.get(row.seatId) ?? []).map(shown),
    })),
    conflicts: conflicts.map(({ kind, seatId, marks: about }) => ({
      key: `${kind} ${about.map(mark => mark.id).join(' ')}`,
      kind,
      names: [...new Set(seatId === null ? about.map(mark => mark.seatId) : [seatId])].map(id =>
        id === null ? null : (names.get(id) ?? null),
      ),
      marks: about.map(shown),
    })),
    spotChecks: spotChecks.map(id => ({ id, name: names.get(id) ?? null })),
    over: session.endsAt <= now,
    at: now.toISOString(),
  };
}
