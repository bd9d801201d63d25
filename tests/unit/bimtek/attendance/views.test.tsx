import { describe, expect, it } from 'vitest';
import { render } from '#tests/unit/ui/render.tsx';
import { PresencePage } from '~/bimtek/attendance/presence-page.tsx';
import type { PresencePageData, ShownMark } from '~/bimtek/attendance/present-attendance.ts';
import { CheckInPage } from '~/bimtek/attendance/scanner/check-in-page.tsx';
import type { RosterRow, RosterSeat, Whereabouts } from '~/bimtek/attendance/scanner/roster.ts';
import { SeatRow } from '~/bimtek/attendance/scanner/seat-row.tsx';
import { SelfCheckIn } from '~/bimtek/attendance/self/self-check-in.tsx';
import { TicketView } from '~/bimtek/attendance/tickets/ticket-view.tsx';

// Words that the test's router does not know show as their keys.
const session = {
  id: '01998a10-0000-7000-8000-000000000001',
  title: 'Menayangkan produk',
  startsAt: '2026-11-21T01:30:00Z',
  endsAt: '2026-11-21T05:00:00Z',
  closed: false,
};
const seat = (more: Partial<RosterSeat> = {}): RosterSeat => ({
  id: 'kursi-1',
  name: 'Siti Aminah',
  phoneEnd: '0041',
  code: 'abc234',
  state: 'confirmed',
  ...more,
});
const nowhere: Whereabouts = { place: 'none', since: null, device: null };
const here: Whereabouts = { place: 'in', since: '2026-11-21T01:41:00Z', device: 'hp-a' };
const row = (more: Partial<RosterRow> = {}): RosterRow => ({ seat: seat(), where: nowhere, ...more });

describe('a row at the door', () => {
  const shown = (one: RosterRow) => render(<SeatRow row={one} nonce="nonce-1" />);

  it('is a plain form with its own nonce', () => {
    const html = shown(row());
    expect(html).toContain('<form method="post">');
    expect(html).toContain('name="nonce" value="nonce-1"');
    expect(html).toContain('name="seatId" value="kursi-1"');
    expect(html).toContain('name="kind" value="in"');
    expect(html).toContain('…0041, ABC234');
  });

  it('offers to leave once somebody is in, and says since when', () => {
    const html = shown(row({ where: here }));
    expect(html).toContain('value="out"');
    expect(html).toContain('attendance.since.in');
    expect(html).toContain('tag good');
  });

  it('offers to come back to whoever left', () => {
    const html = shown(row({ where: { ...here, place: 'out' } }));
    expect(html).toContain('value="in"');
    expect(html).toContain('tag info');
  });

  it.each(['waiting', 'offered', 'cancelled'] as const)('says that a seat is %s', state => {
    const html = shown(row({ seat: seat({ state }) }));
    expect(html).toContain(`attendance.seat.${state}`);
    expect(html).toContain('tag wait');
  });

  it('names the button for readers, and who is forgotten as nobody', () => {
    expect(shown(row())).toContain('<span class="unseen">: Siti Aminah</span>');
    expect(shown(row({ seat: seat({ name: null, phoneEnd: '' }) }))).toContain('attendance.nameless');
  });

  it('writes names as text', () => {
    const html = shown(row({ seat: seat({ name: '<img src=x onerror=alert(1)>' }) }));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});

describe('the page at the door', () => {
  const base = {
    session,
    filter: { show: 'all' as const, search: '' },
    counts: { here: 1, registered: 2, missing: 1 },
    rows: [
      { row: row(), nonce: 'nonce-1' },
      { row: row({ seat: seat({ id: 'kursi-2', name: 'Budi' }), where: here }), nonce: 'nonce-2' },
    ],
    picked: null,
    noted: null,
    nonce: 'nonce-0',
  };
  const shown = (more: object = {}, refusal?: { problems: { code: string; field?: string }[] }) =>
    render(<CheckInPage title="Catat kehadiran" page={{ ...base, ...more }} refusal={refusal} />);

  it('hides what needs a script, and carries its words for it', () => {
    const html = shown();
    expect(html).toContain('<section data-scan="true" hidden=""');
    expect(html).toContain('data-signal="true" hidden=""');
    expect(html).toContain(`data-check-in="${session.id}"`);
    expect(html).toContain('src="/check-in.js"');
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
  });

  it('has a form of its own nonce per person and a template for the script', () => {
    const html = shown();
    expect(html.match(/name="nonce" value="nonce-[12]"/g)).toHaveLength(2);
    expect(html).toContain('<template data-row="true">');
  });

  it('opens a card for the picked person only', () => {
    expect(shown()).toMatch(/id="seat" data-card="true" hidden=""/);
    const html = shown({ picked: seat() });
    expect(html).not.toMatch(/id="seat" data-card="true" hidden/);
    expect(html).toContain('value="excused"');
    expect(html.match(/<option/g)?.length).toBe(6);
  });

  it('says what was noted, or what is wrong', () => {
    expect(shown({ noted: { name: 'Budi', where: here } })).toContain('attendance.noted.in');
    const wrong = shown({ picked: seat() }, { problems: [{ code: 'reason-missing', field: 'reason' }] });
    expect(wrong).toContain('attendance.code.reason-missing');
    expect(wrong).toContain('aria-invalid="true"');
  });

  it('marks the filter in force and keeps the search', () => {
    const html = shown({ filter: { show: 'missing', search: 'siti "x"' } });
    expect(html).toMatch(
      /href="[^"]*\?show=missing"[^>]*aria-current="true"|aria-current="true"[^>]*\?show=missing/,
    );
    expect(html).toContain('value="siti &quot;x&quot;"');
  });

  it('says so when nobody fits', () => {
    expect(shown({ rows: [] })).toMatch(/<p data-none="true">/);
    expect(shown()).toMatch(/<p data-none="true" hidden="">/);
  });
});

describe('the ticket', () => {
  const place = { startsAt: session.startsAt, endsAt: session.endsAt, place: 'Aula Kecamatan Limpung' };

  it('shows the code, its letters and no name', () => {
    const ticket = { qr: { size: 41, path: 'M0 0h1v1h-1z' }, code: 'ABC-234' };
    const html = render(<TicketView session={place} ticket={ticket} why="confirmed" />);
    expect(html).toContain('viewBox="0 0 49 49"');
    expect(html).toContain('ABC-234');
    expect(html).toContain('attendance.ticket.bright');
    expect(html).toContain('data-ticket-kept="true" hidden=""');
    expect(html).toContain('Aula Kecamatan Limpung');
  });

  it.each(['waiting', 'offered', 'cancelled', 'session-cancelled'])('says why there is none: %s', why => {
    const html = render(<TicketView session={place} ticket={null} why={why} />);
    expect(html).toContain(`attendance.ticket.why.${why}`);
    expect(html).not.toContain('role="img"');
  });
});

describe('noting the own arrival', () => {
  type State = 'none' | 'cancelled' | 'early' | 'over' | 'open' | 'in';
  const page = (state: State) => ({
    session: { id: session.id, title: session.title },
    state,
    opensAt: '2026-11-21T01:00:00Z',
    notedAt: state === 'in' ? '2026-11-21T01:41:00Z' : null,
    code: 'ABC-234',
    nonce: 'nonce-1',
  });
  const shown = (state: State, refusal?: { problems: { code: string }[]; values: Record<string, string> }) =>
    render(<SelfCheckIn title="Catat hadir sendiri" page={page(state)} refusal={refusal} />);

  it('asks for the code while it is open, filled in from the scanned address', () => {
    const html = shown('open');
    expect(html).toContain('<form method="post">');
    expect(html).toContain('value="ABC-234"');
  });

  it('keeps what was typed and says what is wrong', () => {
    const html = shown('open', { problems: [{ code: 'self-code-wrong' }], values: { code: 'salah' } });
    expect(html).toContain('attendance.code.self-code-wrong');
    expect(html).toContain('value="salah"');
  });

  it.each<[State, string]>([
    ['early', 'attendance.self.early'],
    ['over', 'attendance.self.over'],
    ['none', 'attendance.self.none'],
    ['cancelled', 'attendance.self.cancelled'],
    ['in', 'attendance.self.in'],
  ])('has no form when it is %s', (state, words) => {
    const html = shown(state);
    expect(html).not.toContain('<form method="post">');
    expect(html).toContain(words);
  });
});

describe('the page of presence', () => {
  const mark = (id: string, more: Partial<ShownMark> = {}): ShownMark => ({
    id,
    kind: 'in',
    source: 'scan',
    at: '2026-11-21T01:41:00Z',
    device: 'hp-a',
    by: 'Rahmat',
    reason: null,
    clockAhead: 0,
    takenBack: false,
    ...more,
  });
  const person = {
    seatId: 'kursi-1',
    name: 'Siti Aminah',
    verdict: 'late' as const,
    minutes: 180,
    percent: 85,
    excuse: null,
    firstInAt: '2026-11-21T01:59:00Z',
    lastOutAt: null,
    marks: [mark('1'), mark('2', { takenBack: true }), mark('3', { kind: 'void', reason: 'twice' })],
  };
  const base: PresencePageData = {
    session: { id: session.id, title: session.title, presencePercent: 80, lateAfterMinutes: 15 },
    counts: { there: 1, late: 1, 'left-early': 0, excused: 0, absent: 1 },
    rows: [
      person,
      {
        ...person,
        seatId: 'kursi-2',
        name: null,
        verdict: 'absent',
        minutes: 0,
        percent: 0,
        firstInAt: null,
        marks: [],
      },
    ],
    conflicts: [
      {
        key: 'k',
        kind: 'two-devices',
        names: ['Siti Aminah'],
        marks: [mark('1'), mark('2', { device: 'hp-b' })],
      },
    ],
    spotChecks: [{ id: 'kursi-1', name: 'Siti Aminah' }],
    over: true,
    at: '2026-11-21T05:10:00Z',
  };
  const shown = (more: Partial<PresencePageData> = {}, problems: { code: string }[] = []) => {
    const refusal = problems.length > 0 ? { problems } : undefined;
    return render(
      <PresencePage title="Kehadiran" page={{ ...base, ...more }} nonce="nonce-1" refusal={refusal} />,
    );
  };

  it('shows minutes, share, hours and the verdict', () => {
    const html = shown();
    for (const text of ['180', '85%', '08.59', 'attendance.verdict.late', 'attendance.verdict.absent'])
      expect(html).toContain(text);
    expect(html).toContain(`/trainer/sessions/${session.id}/presence/csv`);
    expect(html).toContain(`/trainer/sessions/${session.id}/presence/xlsx`);
  });

  it('calls nobody absent while the session is under way', () => {
    const html = shown({ over: false });
    expect(html).not.toContain('attendance.verdict.absent');
    expect(html).toContain('attendance.not-yet');
  });

  it('offers to take back only what still counts', () => {
    const html = shown();
    expect(html.match(/name="markId"/g)).toHaveLength(1);
    expect(html).toContain('name="markId" value="1"');
    expect(html).toContain('attendance.taken-back');
    expect(html).toContain('attendance.reason.twice');
  });

  it('lists what does not fit with both phones, and whom to look for', () => {
    const html = shown();
    expect(html).toContain('attendance.conflict.two-devices');
    expect(html).toContain('hp-b');
    expect(html).toContain('attendance.spot');
    const calm = shown({ conflicts: [], spotChecks: [] });
    expect(calm).not.toContain('attendance.conflicts');
    expect(calm).not.toContain('attendance.spot');
  });

  it('says what was wrong with a correction', () => {
    expect(shown({}, [{ code: 'reason-missing' }])).toContain('attendance.code.reason-missing');
  });

  it('has no id twice', () => {
    const ids = [...shown().matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
