/** The words that the page's script needs, by short name; `{name}`, `{time}`, `{n}`, `{device}` are filled in on the phone. */
const keys = {
  nameless: 'attendance.nameless',
  in: 'attendance.place.in',
  out: 'attendance.place.out',
  waiting: 'attendance.seat.waiting',
  offered: 'attendance.seat.offered',
  cancelled: 'attendance.seat.cancelled',
  declined: 'attendance.seat.declined',
  expired: 'attendance.seat.expired',
  unsent: 'attendance.unsent',
  'since-in': 'attendance.since.in',
  'since-out': 'attendance.since.out',
  'note-in': 'attendance.note.in',
  'note-out': 'attendance.note.out',
  'here-all': 'attendance.show.all',
  'here-here': 'attendance.show.here',
  'here-missing': 'attendance.show.missing',
  'noted-in': 'attendance.result.in',
  'noted-out': 'attendance.result.out',
  'noted-excused': 'attendance.result.excused',
  again: 'attendance.result.again',
  'again-other': 'attendance.result.again-other',
  'new-seat': 'attendance.result.new-seat',
  refused: 'attendance.result.refused',
  full: 'attendance.result.full',
  'camera-none': 'attendance.camera.none',
  'camera-refused': 'attendance.camera.refused',
  'signal-lost': 'attendance.signal.lost',
  'signal-sending': 'attendance.signal.sending',
  'signal-signed-out': 'attendance.signal.signed-out',
  'sent-refused': 'attendance.signal.refused',
  'reason-missing': 'attendance.code.reason-missing',
} as const;

const codes = [
  'ticket-unreadable',
  'ticket-altered',
  'ticket-newer',
  'ticket-forged',
  'ticket-other-pemda',
  'ticket-other-session',
  'ticket-seat-waiting',
  'ticket-seat-cancelled',
  'seat-code-unknown',
] as const;

export type ScannerWord = keyof typeof keys | (typeof codes)[number];
export type ScannerWords = Record<ScannerWord, string>;

/** Placeholders stay as they are: the phone fills them. */
const open = { name: '{name}', time: '{time}', n: '{n}', device: '{device}' };

export function scannerWords(t: (key: string, values?: Record<string, string>) => string): ScannerWords {
  const named = Object.entries(keys).map(([name, key]) => [name, t(key, open)]);
  const coded = codes.map(code => [code, t(`attendance.code.${code}`)]);
  return Object.fromEntries([...named, ...coded]) as ScannerWords;
}
