import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { drawingProblems, renderLesson } from '~/bimtek/courses/render-lesson.server.ts';

const front = '---\ntitle: Judul\nminutes: 3\n---\n';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10"/></svg>';
const figures = new Map([['gambar.svg', svg]]);
const render = (text: string) => renderLesson(front + text, figures);

describe('a lesson file', () => {
  it('becomes plain HTML', () => {
    const { front: head, html, problems } = render('Satu **dua** *tiga*.\n\n## Bab\n\n1. a\n2. b\n');
    expect(problems).toEqual([]);
    expect(head).toEqual({ title: 'Judul', minutes: 3 });
    expect(html).toBe(
      '<p>Satu <strong>dua</strong> <em>tiga</em>.</p><h2>Bab</h2><ol><li>a</li><li>b</li></ol>',
    );
  });

  it('shows a figure with its alt text and caption', () => {
    const alt = 'Satu garis lurus dari kiri ke kanan "tegas".';
    const { html, problems } = render(
      `{% figure file="gambar.svg" alt="${alt.replaceAll('"', '\\"')}" %}\nGaris.\n{% /figure %}`,
    );
    expect(problems).toEqual([]);
    expect(html).toContain(
      '<svg role="img" aria-label="Satu garis lurus dari kiri ke kanan &quot;tegas&quot;." viewBox="0 0 10 10">',
    );
    expect(html).toContain('<figcaption class="small soft">Garis.</figcaption>');
  });

  it('sets a note apart', () => {
    expect(render('{% note %}\n**Coba.** Sekarang.\n{% /note %}').html).toMatch(
      /^<div class="notice good"><svg class="icon".*<div class="flow"><p><strong>Coba\.<\/strong> Sekarang\.<\/p><\/div><\/div>$/,
    );
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['Teks <b onclick="x">tebal</b>'],
    ['[klik](javascript:alert(1))'],
  ])('cannot make %s run', text => {
    const { html } = render(text);
    expect(html).not.toMatch(/<(script|img|b)\b/);
    expect(html).not.toMatch(/href="javascript/);
  });

  it('holds only tags that were listed, whatever is typed', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      'script',
      'a',
      '\n\n',
      '# ',
      '- ',
      '*',
      '[x](',
      'https://a.id',
      ')',
      '{% note %}',
      '{% /note %}',
      '{% ',
      ' %}',
      '`',
      '| ',
      '![',
      ']',
    );
    const tag = /<\/?([a-z0-9]+)/gi;
    const known = [
      'p',
      'h2',
      'h3',
      'ul',
      'ol',
      'li',
      'strong',
      'em',
      'a',
      'br',
      'div',
      'svg',
      'path',
      'figure',
      'figcaption',
    ];
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const { html, problems } = render(pieces.join(''));
        const strange = [...html.matchAll(tag)]
          .map(([, name]) => name!)
          .filter(name => !known.includes(name));
        // A listed tag only, or the file is refused: then it is never shown.
        if (strange.length > 0) expect(problems).not.toEqual([]);
        expect(html).not.toMatch(/<script/i);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['[x](http://a.id)', /link to http:\/\/a\.id/],
    ['[x](//a.id/b)', /link to \/\/a\.id/],
    ['{% figure file="../x.svg" alt="Sebuah gambar yang jauh" %}{% /figure %}', /file/],
    ['{% figure file="lain.svg" alt="Sebuah gambar yang hilang" %}{% /figure %}', /does not exist/],
    ['`kode`', /<code> is not allowed/],
    ['| a |\n|---|\n| b |', /<table> is not allowed/],
  ])('is refused with %s', (text, problem) => {
    expect(render(text).problems.join('\n')).toMatch(problem);
  });

  it('takes inner and safe links', () => {
    const { html, problems } = render('[lagi](/learn) dan [halal](https://halal.go.id)');
    expect(problems).toEqual([]);
    expect(html).toBe('<p><a href="/learn">lagi</a> dan <a href="https://halal.go.id">halal</a></p>');
  });
});

describe('a drawing', () => {
  it('is taken when it only draws', () => {
    expect(drawingProblems(svg)).toEqual([]);
  });

  it.each([
    ['a script', '<script/>'],
    ['a foreign object', '<foreignObject/>'],
    ['a picture', '<image/>'],
    ['a link', '<a/>'],
    ['text that no reader hears', '<text>A</text>'],
    ['a style', '<path style="fill:red"/>'],
    ['a handler', '<path onload="x"/>'],
    ['an address', '<path xlink:href="x"/>'],
    ['a reach outside', '<path fill="url(#x)"/>'],
  ])('is refused with %s', (_, inside) => {
    expect(drawingProblems(svg.replace('</svg>', `${inside}</svg>`))).not.toEqual([]);
  });

  it('needs a frame', () => {
    expect(drawingProblems('<svg><path/></svg>')).toHaveLength(1);
  });
});

it('the courses of this repository load, once', () => {
  const [first] = listCourses();
  expect(first?.id).toBe('dari-foto-sampai-laku');
  expect(listCourses()[0]).toBe(first);
});
