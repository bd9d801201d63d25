import { describe, expect, it } from 'vitest';
import type { MeetingHours, Table } from '~/bimtek/meetings/meeting-file.ts';
import { readMeetingTable } from '~/bimtek/meetings/read-meeting-table.ts';

/** 08.30 to 12.00 WIB. */
const hours: MeetingHours = {
  startsAt: new Date('2026-11-05T01:30:00Z'),
  endsAt: new Date('2026-11-05T05:00:00Z'),
  offsetMinutes: 420,
};

const csv = (text: string): Table =>
  text.split('\n').map(line => line.split(',').map(cell => cell.replace(/;/g, ',')));
const tabs = (text: string): Table => text.split('\n').map(line => line.split('\t'));

function read(table: Table) {
  const result = readMeetingTable(table, hours);
  if (!result.ok) throw new Error(result.problems[0]!.code);
  return result.value;
}
const fault = (table: Table) => {
  const result = readMeetingTable(table, hours);
  return result.ok ? null : result.problems[0]!.code;
};
const times = (table: Table) =>
  read(table).stretches.map(({ names, email, from, until }) => [
    names.join('|'),
    email,
    from.toISOString().slice(11, 19),
    until.toISOString().slice(11, 19),
  ]);

describe('a file of a Zoom meeting', () => {
  const preamble = csv(`Meeting ID,Topic,Start Time
812 3456 7890,Bimtek Menayangkan Produk,11/05/2026 08:25:11 AM

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent
Siti (Siti Aminah),siti@contoh.id,11/05/2026 08:31:05 AM,11/05/2026 09:10:00 AM,39,Yes,
Siti (Siti Aminah),siti@contoh.id,11/05/2026 09:12:00 AM,11/05/2026 12:01:00 PM,169,Yes,
Pak Budi,,11/05/2026 08:29:00 AM,11/05/2026 11:59:59 AM,211,Yes,`);

  it('may begin with two lines about the meeting; who came back has two stretches', () => {
    expect(read(preamble)).toMatchObject({ service: 'zoom-meeting', problems: [], withoutTimes: false });
    expect(times(preamble)).toEqual([
      ['Siti|Siti Aminah', 'siti@contoh.id', '01:31:05', '02:10:00'],
      ['Siti|Siti Aminah', 'siti@contoh.id', '02:12:00', '05:01:00'],
      ['Pak Budi', null, '01:29:00', '04:59:59'],
    ]);
  });

  it('may write its headings in any case and order, without the lines before, and days day first', () => {
    const other = csv(`JOIN TIME,leave time,NAME (ORIGINAL NAME),USER EMAIL
05/11/2026 08:31:05,05/11/2026 12.00.00,Budi Hartono,BUDI@Contoh.id`);
    expect(times(other)).toEqual([['Budi Hartono', 'budi@contoh.id', '01:31:05', '05:00:00']]);
  });

  it('of unique users tells only how long: counted from the start, and said so', () => {
    const unique = csv('Name (Original Name),User Email,Total Duration (Minutes),Guest\nSlamet,,125,Yes');
    expect(times(unique)).toEqual([['Slamet', null, '01:30:00', '03:35:00']]);
    expect(read(unique).withoutTimes).toBe(true);
  });

  it('keeps what it can read; a row with a fault is named by its place in the file', () => {
    const mixed = csv(`Name,User Email,Join Time,Leave Time,Duration (Minutes)
,,11/05/2026 08:31:05 AM,11/05/2026 09:10:00 AM,39
Siti,,nanti,11/05/2026 09:10:00 AM,39
Budi,,12/25/2026 08:31:05 AM,12/25/2026 09:10:00 AM,39
Tono,,11/05/2026 09:31:05 AM,11/05/2026 09:10:00 AM,39
Rini,,11/05/2026 08:40:00 AM,11/05/2026 09:10:00 AM,30`);
    expect(read(mixed).problems).toEqual([
      { code: 'meeting-name-missing', row: 2 },
      { code: 'meeting-time-unreadable', row: 3 },
      { code: 'meeting-other-day', row: 4 },
      { code: 'meeting-times-reversed', row: 5 },
    ]);
    expect(times(mixed)).toHaveLength(1);
  });
});

describe('a file of a Zoom webinar', () => {
  const webinar = csv(`Attendee Report

Topic,Webinar ID
Bimtek,999

Host Details
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)
Yes,UKPBJ Batang,ukpbj@contoh.id,11/05/2026 08:00:00 AM,11/05/2026 12:30:00 PM,270
Panelist Details
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)
Yes,Pelatih,pelatih@contoh.id,11/05/2026 08:00:00 AM,11/05/2026 12:30:00 PM,270
Attendee Details
Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes)
Yes,Rini,Rini,Astuti,rini@contoh.id,11/01/2026 08:00:00 AM,approved,11/05/2026 08:35:00 AM,11/05/2026 11:45:00 AM,190
No,--,Tono,--,tono@contoh.id,11/01/2026 08:00:00 AM,approved,--,--,--
Other Attended
User Name,Join Time,Leave Time,Time in Session (minutes)
62812XXXX90,11/05/2026 09:00:00 AM,11/05/2026 10:00:00 AM,60`);

  it('has sections: hosts and panelists are staff, who stayed away was not there, callers were', () => {
    expect(read(webinar).service).toBe('zoom-webinar');
    expect(times(webinar)).toEqual([
      ['Rini', 'rini@contoh.id', '01:35:00', '04:45:00'],
      ['62812XXXX90', null, '02:00:00', '03:00:00'],
    ]);
  });
});

describe('a file of Meet', () => {
  it('writes the clock alone, and durations in words', () => {
    const meet = csv(`First name,Last name,Email,Duration,Time joined,Time exited
Nur,Khasanah,nur@contoh.id,1 hr 2 min,8:31 AM,9:33 AM
Darmi,,,45 min,8:45 AM,`);
    expect(read(meet).service).toBe('meet');
    expect(times(meet)).toEqual([
      ['Nur Khasanah', 'nur@contoh.id', '01:31:00', '02:33:00'],
      ['Darmi', null, '01:45:00', '02:30:00'],
    ]);
  });
});

describe('a file of Teams', () => {
  const teams = (people: string, activities: string) =>
    tabs(`1. Ringkasan
Judul rapat\tBimtek
Peserta yang hadir\t2

2. Peserta
Nama\tBergabung Pertama\tKeluar Terakhir\tDurasi Dalam Rapat\tEmail\tID Peserta (UPN)\tPeran
${people}
${activities}`);
  const people = `Siti Aminah\t05/11/26, 8:31:05 AM\t05/11/26, 12:00:00 PM\t3h 26m 55s\tsiti@contoh.id\tsiti@contoh.id\tPeserta`;
  const activities = `
3. Aktivitas Dalam Rapat
Nama\tWaktu Bergabung\tWaktu Keluar\tDurasi\tEmail\tPeran
Siti Aminah\t05/11/26, 8:31:05 AM\t05/11/26, 9:00:00 AM\t28m 55s\tsiti@contoh.id\tPeserta
Siti Aminah\t05/11/26, 9:02:00 AM\t05/11/26, 12:00:00 PM\t2h 58m\tsiti@contoh.id\tPeserta
Budi (Guest)\t05/11/26, 9:02:00 AM\t05/11/26, 12:00:00 PM\t2h 58m\t\tPeserta`;

  it('is read in any language by its numbered sections, and nobody in it twice', () => {
    expect(read(teams(people, activities)).service).toBe('teams');
    expect(times(teams(people, activities))).toEqual([
      ['Siti Aminah', 'siti@contoh.id', '01:31:05', '02:00:00'],
      ['Siti Aminah', 'siti@contoh.id', '02:02:00', '05:00:00'],
      ['Budi', null, '02:02:00', '05:00:00'],
    ]);
  });

  it('without its third section is read from the second', () => {
    expect(times(teams(people, ''))).toEqual([['Siti Aminah', 'siti@contoh.id', '01:31:05', '05:00:00']]);
  });
});

describe('a file that cannot be meant', () => {
  it.each<[string, Table, string]>([
    ['of something else', csv('Produk,Harga\nKopi,10000'), 'meeting-unknown'],
    ['without anything', [], 'meeting-unknown'],
    ['with a heading alone', csv('Name,Join Time,Leave Time'), 'meeting-empty'],
    [
      'by another clock',
      csv(
        'Name,Join Time,Leave Time\nSiti,11/05/2026 01:31:05 PM,11/05/2026 05:00:00 PM\nBudi,11/05/2026 02:31 PM,11/05/2026 05:00 PM',
      ),
      'meeting-other-hours',
    ],
  ])('%s is refused whole', (_, table, code) => {
    const late = { ...hours, endsAt: new Date('2026-11-05T03:00:00Z') };
    const result = readMeetingTable(table, code === 'meeting-other-hours' ? late : hours);
    expect(result.ok ? null : result.problems[0]!.code).toBe(code);
  });

  it('says nothing about a file in order', () => {
    expect(fault(csv('Name,Join Time,Leave Time\nSiti,8:31 AM,9:31 AM'))).toBeNull();
  });
});
