/** What services put behind a name that is no name. */
const remarks = /\((?:unverified|guest|external|belum diverifikasi|tamu|eksternal|host|co-host|me|saya)\)/gi;

/** Titles before a name and what stands for them (H., Hj., Ibu, Bpk.): people write them one day and not the next. */
const titles = new Set(
  'h hj haji hajah ibu bu bpk bapak pak sdr sdri tn ny nn drs dra dr ir prof kh ust ustadz ustadzah kak mas mbak'.split(
    ' ',
  ),
);

/** The names of a cell: "Siti (Siti Aminah)" is what is shown and what the account is called. */
export function readNames(cell: string): string[] {
  const text = cell.replace(remarks, ' ').replace(/\s+/g, ' ').trim();
  const both = /^(.+?)\s*\(([^()]+)\)$/.exec(text);
  const names = both ? [both[1]!, both[2]!] : [text];
  return names.map(name => name.trim()).filter(name => name !== '');
}

/**
 * A name as it is compared: without titles, degrees behind a comma, dots and accents, in lower case. Empty when nothing
 * but titles is left.
 */
export function plainName(name: string): string {
  const words = name
    .split(',')[0]!
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const first = words.findIndex(word => !titles.has(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}
