import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml, embeddedName } from '~/bimtek/questions/html/clean-html.ts';
import { plainWords } from '~/bimtek/questions/html/plain-words.ts';

const clean = (html: string) => cleanHtml(html).html;

describe('HTML of a question', () => {
  it.each([
    ['<p dir="ltr" style="color:red">Apa <B>itu</B>?</p>', '<p>Apa <b>itu</b>?</p>'],
    ['satu<br/>dua', 'satu<br>dua'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['a < b && c > d', 'a &lt; b && c > d'],
    ['<b>tidak ditutup', '<b>tidak ditutup</b>'],
    ['tutup saja</b>', 'tutup saja'],
    ['<div><span>isi</span></div>', 'isi'],
    ['<!-- rahasia -->teks<!DOCTYPE x><?php x ?>', 'teks'],
    ['<script>alert(1)</script>a', 'a'],
    ['<SCRIPT src=x></sCript >a', 'a'],
    ['<script>tanpa akhir', ''],
    ['<scr<script>ipt>alert(1)</script>', 'ipt>alert(1)'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<img src="https://x.id/a.png" alt="A">', 'A'],
    ['<svg onload=x><p>dalam</p></svg>luar', 'luar'],
    ['<a href="javascript:x">tautan</a>', 'tautan'],
    ['<style>p{}</style><p onclick=x>a</p>', '<p>a</p>'],
    ['<p title="a>b">c</p>', '<p>c</p>'],
    ['<math><mi>x</mi></math>', ''],
  ])('%s', (html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  it('names what went and is more than looks', () => {
    expect(cleanHtml('<p style="x" onclick="y">a <a href="z">b</a><table></table></p>').dropped).toEqual([
      '<a>',
      '<table>',
      'href',
      'onclick',
    ]);
    expect(cleanHtml('<div class="x"><p lang="id">a</p></div>').dropped).toEqual([]);
  });

  it('is the same when it is cleaned again, and holds nothing that runs, whatever it was', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '/',
        '"',
        "'",
        '=',
        ' ',
        '<p>',
        '</p>',
        '<b',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<img src="',
      ],
      ...[
        '@@PLUGINFILE@@/a.png',
        'onerror=',
        'javascript:',
        '<li>',
        '<ul>',
        '</ul>',
        '&lt;',
        '<svg>',
        'x',
        '\n',
        '<br>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const pictures = new Map([['a.png', 'a.png']]);
        const once = cleanHtml(pieces.join(''), pictures).html;
        expect(cleanHtml(once, pictures).html).toBe(once);
        for (const [tag] of once.matchAll(/<[^>]*>?/g))
          expect(tag).toMatch(/^<(\/?(p|b|li|ul|br)|img src="@@PLUGINFILE@@\/a\.png" alt="[^"<]*")>$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('of a thousand levels, or ten megabytes of brackets, is read in no time', () => {
    expect(clean('<b>'.repeat(100_000)).length).toBeLessThan(1000);
    for (const piece of ['<', '<a ', '<!--', '</', '<script', '<p a=', '&#'])
      expect(typeof clean(piece.repeat(1_000_000))).toBe('string');
  });

  it('shows only embedded pictures', () => {
    expect(embeddedName('@@PLUGINFILE@@/Foto%20A.png?x=1')).toBe('Foto A.png');
    expect(embeddedName('@@PLUGINFILE@@/%zz.png')).toBe('%zz.png');
    expect(embeddedName('https://x/@@PLUGINFILE@@/a.png')).toBeNull();
    expect(embeddedName(null)).toBeNull();
  });
});

describe('plain words', () => {
  it.each([
    ['<p>Satu</p><p>dua<br>tiga</p>', 'Satu\ndua\ntiga'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['5 &lt; 6 &amp; &#65;&#x42; &nbsp;&tidakada; &#0;', '5 < 6 & AB \u00a0&tidakada; &#0;'],
    ['a\n  b', 'a b'],
    ['<img src="x" alt="Label &amp; isi">', 'Label & isi'],
    ['<script>alert(1)</script>', ''],
  ])('of %s', (text, words) => {
    expect(plainWords({ text, format: 'html' })).toBe(words);
  });

  it('of plain text and Markdown are the text: nothing in it is markup', () => {
    expect(plainWords({ text: '<script>x</script> *a*', format: 'markdown' })).toBe('<script>x</script> *a*');
    expect(plainWords({ text: '&lt;', format: null })).toBe('&lt;');
  });
});
