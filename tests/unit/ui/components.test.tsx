import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BarChart } from '~/ui/bar-chart/bar-chart.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { classes } from '~/ui/classes.ts';
import { CoverageMatrix } from '~/ui/coverage-matrix/coverage-matrix.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { LanguageSwitch } from '~/ui/language-switch/language-switch.tsx';
import { Layout } from '~/ui/layout/layout.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Item } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { Pagination, pagesAround } from '~/ui/pagination/pagination.tsx';
import { ScoreRing } from '~/ui/score-ring/score-ring.tsx';
import { layParts, StateBar } from '~/ui/state-bar/state-bar.tsx';
import { nextDirection } from '~/ui/table/column.ts';
import { Table } from '~/ui/table/table.tsx';
import { render } from './render.tsx';

it('classes joins what is there', () => {
  expect(classes('a', false, undefined, null, '', 'b')).toBe('a b');
});

describe('links', () => {
  it.each(['https://oss.go.id', 'tel:+62811', 'mailto:a@b.id', '#nib', '//cdn.test'])(
    '%s leaves the router',
    to => {
      expect(render(<Link to={to}>x</Link>)).toBe(`<a href="${to}">x</a>`);
    },
  );
  it('of our own go through it, unless they load whole', () => {
    expect(render(<Link to="/vendor">x</Link>, 'id', '/learning')).toContain('data-discover');
    expect(
      render(
        <Link to="/account" plain>
          x
        </Link>,
      ),
    ).toBe('<a href="/account">x</a>');
    expect(
      render(
        <Link to="/a.csv" download="">
          x
        </Link>,
      ),
    ).toBe('<a href="/a.csv" download="">x</a>');
  });
  it('to another audience load whole: the browser has no map of its pages', () => {
    expect(render(<Link to="/vendor">x</Link>, 'id', '/account')).toBe('<a href="/vendor">x</a>');
    expect(render(<Link to="../tasks">x</Link>, 'id', '/vendor/a')).toContain('data-discover');
  });
  it('say more to readers than to eyes where words repeat', () => {
    expect(
      render(
        <Action to="#a" about="NIB">
          Ubah
        </Action>,
      ),
    ).toContain('Ubah<span class="unseen"> NIB</span>');
    expect(
      render(
        <Action name="k" value="v">
          Pilih
        </Action>,
      ),
    ).toBe('<button type="submit" class="action" name="k" value="v">Pilih</button>');
  });
});

it('a button submits unless it says otherwise, and drops its look from the markup', () => {
  expect(
    render(
      <Button kind="danger" slim full>
        Hapus
      </Button>,
    ),
  ).toBe('<button type="submit" class="button danger slim full">Hapus</button>');
  expect(
    render(
      <Button type="button" disabled>
        Tunggu
      </Button>,
    ),
  ).toContain('type="button" disabled=""');
});

describe('the layout', () => {
  const tabs = [
    { to: '/vendor', text: 'Beranda' },
    { to: '/vendor/products', text: 'Produk' },
  ];
  const currentOf = (at?: string) =>
    /aria-current="page"[^>]*>([^<]+)/.exec(
      render(
        <Layout home="/" tabs={tabs} at={at}>
          x
        </Layout>,
      ),
    )?.[1];

  it.each([
    ['/vendor', 'Beranda'],
    ['/vendor/products', 'Produk'],
    ['/vendor/products/1', 'Produk'],
    ['/vendor/turn', 'Beranda'],
    ['/vendors', undefined],
    [undefined, undefined],
  ])('at %s marks %s', (at, text) => {
    expect(currentOf(at)).toBe(text);
  });

  it('folds a menu of several places, and leaves a single one open', () => {
    const one = render(
      <Layout home="/" menu={tabs.slice(0, 1)}>
        x
      </Layout>,
    );
    const two = render(
      <Layout home="/" menu={tabs}>
        x
      </Layout>,
    );
    expect(one).not.toContain('popover');
    expect(two).toContain('popovertarget="menu"');
    expect(two).toMatch(/<nav[^>]*id="menu"[^>]*popover="auto"/);
  });

  it('has one main that the skip link reaches, and only the parts it is given', () => {
    const html = render(<Layout home="/">isi</Layout>);
    expect(html).toContain('<a class="skip" href="#content">');
    expect(html).toContain('<main id="content" class="band page">isi</main>');
    expect(html).not.toMatch(/<nav|<footer/);
    expect(
      render(
        <Layout home="/" width="slim">
          x
        </Layout>,
      ),
    ).toContain('class="band page wide slim"');
  });
});

it('the language switch offers the other language in its own words', () => {
  expect(render(<LanguageSwitch action="/language" />, 'id')).toContain('value="en" lang="en">English');
  expect(render(<LanguageSwitch action="/language" />, 'en')).toContain(
    'value="id" lang="id">Bahasa Indonesia',
  );
});

describe('pages', () => {
  it('always hold first, last, this one and its neighbours, in order and once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (pages, n) => {
        const page = 1 + (n % pages);
        const shown = pagesAround(page, pages);
        expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
        for (const each of [1, page, pages]) expect(shown).toContain(each);
        expect(shown.every(each => each >= 1 && each <= pages)).toBe(true);
      }),
    );
  });
  it('are left out when there is but one', () => {
    expect(render(<Pagination page={1} pages={1} to={n => `?page=${n}`} />)).toBe('');
  });
  it('have no way back from the first and none on from the last', () => {
    const at = (page: number) => render(<Pagination page={page} pages={3} to={n => `?page=${n}`} />);
    expect(at(1)).not.toContain('rel="prev"');
    expect(at(3)).not.toContain('rel="next"');
    expect(at(2)).toContain('<span aria-current="page">2</span>');
  });
});

describe('the table', () => {
  const columns = [
    {
      key: 'name',
      head: 'Nama',
      rowHead: true,
      sortable: true,
      cell: (row: { name: string; n: number }) => row.name,
    },
    { key: 'n', head: 'Baris', end: true, derived: true, cell: (row: { n: number }) => row.n },
    { key: 'act', head: '', cell: () => <a href="/">Buka</a> },
    { key: 'tag', head: 'Hasil', label: 'Kata', cell: () => <b>ya</b> },
  ];
  const to = (key: string, direction: string) => `?sort=${key}&direction=${direction}`;
  const sorting = { by: 'name', direction: 'ascending' as const, to };
  const html = render(
    <Table
      caption="Berkas"
      columns={columns}
      rows={[{ name: 'a.csv', n: 3 }]}
      rowKey={r => r.name}
      sorting={sorting}
    />,
  );

  it('names rows and columns, and its region', () => {
    expect(html).toMatch(/role="region" aria-label="Berkas" tabindex="0"/);
    expect(html).toContain('<th scope="row" role="rowheader">a.csv</th>');
    expect(html).toContain('aria-sort="ascending"');
  });
  it('labels values for the time when rows become blocks', () => {
    expect(html).toContain('<td role="cell" class="end derived" data-l="Baris">3</td>');
    expect(html).toContain('<td role="cell" data-l="Kata"><div><b>ya</b></div></td>');
    expect(html).toContain('<td role="cell"><a href="/">Buka</a></td>');
  });
  it('turns the sorted column round, and begins another upwards', () => {
    expect(nextDirection(sorting, 'name')).toBe('descending');
    expect(nextDirection({ ...sorting, direction: 'descending' }, 'name')).toBe('ascending');
    expect(nextDirection(sorting, 'n')).toBe('ascending');
    expect(html).toContain('?sort=name&amp;direction=descending');
  });
});

describe('charts', () => {
  it('lay parts end to end over the whole width', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 8 }), values => {
        const parts = layParts(values);
        if (values.every(value => value === 0)) {
          expect(parts.every(p => p.width === 0)).toBe(true);
          return;
        }
        for (const [at, part] of parts.entries()) {
          const next = parts[at + 1]?.x ?? 100;
          expect(part.x + part.width).toBeCloseTo(next, 6);
        }
      }),
    );
  });
  it('hatch only what is unknown', () => {
    const parts = [
      { text: 'Laku', value: 1, number: '1', fill: 3 as const },
      { text: 'Belum pasti', value: 1, number: '1', fill: 'unknown' as const },
    ];
    const html = render(<StateBar label="Keadaan" parts={parts} />);
    const id = /<pattern id="([^"]+)"/.exec(html)![1];
    expect(html.match(new RegExp(`fill="url\\(#${id}\\)"`, 'g'))).toHaveLength(2);
    expect(html.match(/class="fill-3"/g)).toHaveLength(2);
  });
  it('begin bars at 0 and end the longest at the edge', () => {
    const bar = (value: number) => ({ label: `b${value}`, value, text: `${value}` });
    const html = render(<BarChart caption="c" bars={[bar(5), bar(10), bar(0)]} />);
    expect([...html.matchAll(/<rect[^>]*width="([^"]+)"/g)].map(([, w]) => w)).toEqual(['50%', '100%', '0%']);
    expect(render(<BarChart caption="c" bars={[bar(0)]} />)).toContain('width="0"');
    expect(render(<BarChart caption="c" bars={[]} />)).toContain('<tbody role="rowgroup"></tbody>');
  });
  it('say each row of the coverage in words', () => {
    const rows = [
      { name: 'Mbiz', cells: ['full', 'part', 'none'] as const, share: '50 %', label: 'Mbiz: separuh' },
    ];
    const html = render(
      <CoverageMatrix caption="c" heads={['a', 'b', 'c']} letters={['J', 'F', 'M']} rows={rows} />,
    );
    expect(html).toContain('role="img" aria-label="Mbiz: separuh"');
    expect(html.match(/height="18"/g)!.length).toBeGreaterThanOrEqual(4);
  });
  it('hold the ring between nothing and all', () => {
    const ring = (value: number) =>
      /stroke-dasharray="([^"]+)"/.exec(render(<ScoreRing value={value} label="n" />))![1];
    expect([ring(-5), ring(59), ring(140)]).toEqual(['0 100', '59 100', '100 100']);
  });
});

describe('a source', () => {
  it('always says where from and as of when', () => {
    const html = render(<Source source="e-Katalog" asOf="14 November 2026" />);
    expect(html).toContain('<b>Sumber:</b> e-Katalog. <b>Per</b> 14 November 2026.');
    expect(html).not.toContain('<b>n</b>');
  });
  it('adds meaning, number and the ways to the data', () => {
    const html = render(<Source meaning="m." n="5" source="s" asOf="d" csv="/a.csv" table="#t" />);
    expect(html).toContain('<b>Arti:</b> m. <b>n</b> = 5.');
    expect(html).toContain('href="/a.csv" class="action" download=""');
    expect(html).toContain('href="#t"');
  });
});

describe('small parts', () => {
  it('a notice runs its title and a short text in one line', () => {
    expect(render(<Notice title="Tersimpan.">Menunggu.</Notice>)).toContain(
      '<p><b>Tersimpan.</b> Menunggu.</p>',
    );
    expect(
      render(
        <Notice live tone="bad">
          <p>x</p>
        </Notice>,
      ),
    ).toContain('class="notice bad" role="status"');
  });
  it('an item without an address is no link; with a picture its tag stands under the name', () => {
    const status = { tone: 'good' as const, text: 'Laku' };
    expect(render(<Item name="Kopi" status={status} />)).toMatch(/^<div class="item wraps">/);
    expect(render(<Item name="Kopi" to="/x" icon="box" status={status} />)).toMatch(
      /<span class="name">Kopi<\/span><small><span class="tag good">/,
    );
  });
});
