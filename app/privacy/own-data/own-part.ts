/** A value of a closed list: its code for machines, the key of its words for people. */
export interface Worded {
  code: string;
  words: string;
}

export type OwnCell = string | number | boolean | null | Date | Worded;

/** One thing as named fields; the words of a name are `privacy.field.<name>`. */
export type OwnRow = Record<string, OwnCell>;

/** What one domain keeps about a person; the words of a part are `privacy.part.<part>`. */
export interface OwnPart {
  part: string;
  rows: OwnRow[];
}

/** Whose data: the person, and in this pemda the business, where there is one. */
export interface OwnSubject {
  personId: string;
  vendorId: string | null;
}

export function isWorded(cell: OwnCell): cell is Worded {
  return cell !== null && typeof cell === 'object' && 'words' in cell;
}
