export interface ParsedMail {
  headers: Record<string, string>;
  parts: { type: string; body: string }[];
}

function readHeaders(text: string): Record<string, string> {
  const lines = text.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map(line => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
}

function cut(text: string): [string, string] {
  const at = text.indexOf('\r\n\r\n');
  return [text.slice(0, at), text.slice(at + 4)];
}

const decode = (text: string) =>
  text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Reads the mails that we write: one level of parts, quoted-printable. */
export function simpleParser(mail: string): ParsedMail {
  const [head, body] = cut(mail);
  const headers = readHeaders(head);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  const pieces = boundary ? body.split(`--${boundary}`).slice(1, -1) : [];
  const parts = pieces.map(piece => {
    const [partHead, text] = cut(piece.replace(/^\r\n/, ''));
    return { type: readHeaders(partHead)['content-type']!.split(';')[0]!, body: decode(text) };
  });
  return { headers, parts };
}
