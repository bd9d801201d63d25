/** What a column of a meeting service tells. */
export type Column = 'name' | 'first' | 'last' | 'email' | 'joined' | 'left' | 'minutes' | 'attended';

/** Headings as the services write them, in English and Indonesian, lower case. */
const headings: Record<Column, readonly string[]> = {
  name: [
    'name (original name)',
    'user name (original name)',
    'nama (nama asli)',
    'name',
    'user name',
    'nama',
    'nama lengkap',
  ],
  first: ['first name', 'nama depan'],
  last: ['last name', 'nama belakang'],
  email: ['user email', 'email', 'e-mail', 'email pengguna', 'alamat email', 'email address'],
  joined: ['join time', 'time joined', 'waktu bergabung', 'waktu masuk', 'jam masuk'],
  left: ['leave time', 'time exited', 'waktu keluar', 'waktu meninggalkan', 'jam keluar'],
  minutes: [
    'duration (minutes)',
    'total duration (minutes)',
    'duration',
    'time in session (minutes)',
    'durasi (menit)',
    'total durasi (menit)',
    'durasi',
  ],
  attended: ['attended', 'hadir'],
};
const columns = Object.keys(headings) as Column[];

export type Columns = Partial<Record<Column, number>>;

const plain = (cell: string) => cell.replace(/\s+/g, ' ').trim().toLowerCase();

/** Where each column stands if this row is a heading, else null. Case and order of columns differ from file to file. */
export function findColumns(row: readonly string[]): Columns | null {
  const cells = row.map(plain);
  const found: Columns = {};
  for (const column of columns) {
    const at = cells.findIndex(cell => headings[column].includes(cell));
    if (at >= 0) found[column] = at;
  }
  const named = found.name !== undefined || found.first !== undefined;
  const timed = (found.joined !== undefined && found.left !== undefined) || found.minutes !== undefined;
  return named && timed ? found : null;
}
