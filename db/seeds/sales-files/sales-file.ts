/** A file as an office would receive it, with the source under which the importer reads it. */
export interface SalesFile {
  name: string;
  source: string;
  bytes: Uint8Array;
}

const utf8 = new TextEncoder();

export function fileOf(name: string, source: string, text: string): SalesFile {
  return { name, source, bytes: utf8.encode(text) };
}

/** Windows-1252, as older shop systems export; the story uses only its dash beyond Latin-1. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, letter => {
    if (letter === '–') return 0x96;
    const code = letter.charCodeAt(0);
    return code < 256 ? code : 0x3f;
  });
}
