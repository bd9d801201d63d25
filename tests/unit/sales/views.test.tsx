import { describe, expect, it } from 'vitest';
import { CoverageFigure } from '~/sales/coverage-figure.tsx';
import { EvidenceTable } from '~/sales/evidence-table.tsx';
import { dayNumber } from '~/sales/read-day.ts';
import { RejectionsTable } from '~/sales/rejections-table.tsx';
import { SalesFilesTable } from '~/sales/sales-files-table.tsx';
import { StateTag } from '~/sales/state-tag.tsx';
import { UnreconciledTable } from '~/sales/unreconciled-table.tsx';
import { UnsoldFigure } from '~/sales/unsold-figure.tsx';
import { UnsoldFilters } from '~/sales/unsold-filters.tsx';
import { type UnsoldRow, UnsoldTable } from '~/sales/unsold-table.tsx';
import { UploadForm } from '~/sales/upload-form-view.tsx';
import { render } from '../ui/render.tsx';

// The words of sales are not loaded here: a key stands where its words would.
const filter = { state: 'unsold', district: null, channel: null, search: null, page: 1 } as const;
const count = (text: string, part: string) => text.split(part).length - 1;

describe('the report', () => {
  const byState = {
    SOLD: 2,
    POSSIBLY_SOLD: 1,
    NEVER_SOLD_CONFIRMED: 1200,
    NEVER_SOLD_UNVERIFIED: 3,
    TOO_NEW: 0,
  };

  it('hatches what is not known, and only that', () => {
    const page = render(<UnsoldFigure byState={byState} files={3} saleRows={9} asOf="21 November 2026" />);
    // Two states, each once in the bar and once in the key.
    expect(page.match(/fill="url\(#[^"]+\)"/g)).toHaveLength(4);
    expect(page).toContain('<b>1.200</b>');
    expect(page).toContain('21 November 2026');
  });

  it('draws no bar of nothing', () => {
    const none = { SOLD: 0, POSSIBLY_SOLD: 0, NEVER_SOLD_CONFIRMED: 0, NEVER_SOLD_UNVERIFIED: 0, TOO_NEW: 0 };
    const page = render(<UnsoldFigure byState={none} files={0} saleRows={0} asOf="x" />);
    expect(page).toContain('sales.unsold.finding-none');
    expect(page).not.toContain('<rect');
  });

  it('shows twelve months per channel, and names those that lack data', () => {
    const year: [number, number][] = [[dayNumber('2025-12-01'), dayNumber('2026-11-21')]];
    const page = render(<CoverageFigure coverage={{ mbiz: year, tisera: [] }} files={2} asOf="2026-11-21" />);
    expect(count(page, 'class="fill-1"')).toBe(12);
    expect(count(page, 'class="fill-0"')).toBe(12);
    expect(page).toContain('100\u00a0%');
    expect(page).toContain('sales.unsold.coverage.lack');
    const whole = render(<CoverageFigure coverage={{ mbiz: year }} files={1} asOf="2026-11-21" />);
    expect(whole).toContain('sales.unsold.coverage.full');
    expect(render(<CoverageFigure coverage={{ mbiz: [] }} files={0} asOf="2026-11-21" />)).toContain(
      'coverage.none',
    );
    expect(render(<CoverageFigure coverage={{}} files={0} asOf="2026-11-21" />)).not.toContain('figure');
  });

  it('keeps the filter in the form', () => {
    const page = render(
      <UnsoldFilters
        filter={{ ...filter, state: 'SOLD', channel: 'toko-lain', search: 'madu "650"' }}
        asOf="2026-11-20"
        today="2026-11-21"
        districts={[{ value: '33.25.01', text: 'Wonotunggal' }]}
        channels={['mbiz', 'toko-lain']}
      />,
    );
    expect(page).toContain('<option value="SOLD" selected="">');
    expect(page).toContain('<option value="toko-lain" selected="">toko lain</option>');
    expect(page).toContain('value="madu &quot;650&quot;"');
    expect(page).toContain('method="get"');
    expect(page).toContain('max="2026-11-21"');
  });

  const row = (changes: Partial<UnsoldRow>): UnsoldRow => ({
    productId: 'p',
    title: 'Madu <b>',
    vendorName: 'Usaha',
    place: null,
    state: 'NEVER_SOLD_CONFIRMED',
    coverageBp: 8999,
    purchasableDays: 1234,
    reason: 'no-sale-in-full-data',
    evidence: [],
    missing: [],
    ...changes,
  });

  it('gives each product its figures and its evidence, and links that keep day and filter', () => {
    const rows = [
      row({}),
      row({
        productId: 'q',
        reason: 'data-incomplete',
        state: 'NEVER_SOLD_UNVERIFIED',
        missing: ['tisera'],
        place: 'Bandar',
      }),
      row({ productId: 'r', reason: 'merchant-orders-likely', state: 'POSSIBLY_SOLD', evidence: ['bela:1'] }),
    ];
    const page = render(
      <UnsoldTable
        rows={rows}
        matching={120}
        saleRows={31}
        filter={{ ...filter, search: 'a', page: 2 }}
        asOf="2024-08-02"
      />,
    );
    expect(page).toContain('href="/ukpbj/unsold/p?asOf=2024-08-02"');
    expect(page).toContain('href="/ukpbj/unsold?asOf=2024-08-02&amp;q=a&amp;page=3#list"');
    expect(page).toContain('Madu &lt;b&gt;');
    expect(page).toContain('1.234');
    expect(page).toContain('89\u00a0%');
    expect(page).toContain('Usaha, Bandar');
    expect(page).toContain('sales.unsold.evidence.none');
    expect(page).toContain('sales.unsold.evidence.lacking');
    expect(page).toContain('sales.unsold.evidence.orders');
  });

  it('says how to go on when nothing passes the filter', () => {
    const page = render(<UnsoldTable rows={[]} matching={0} saleRows={0} filter={filter} asOf={null} />);
    expect(page).toContain('sales.unsold.empty.title');
    expect(page).toContain('/ukpbj/unsold?state=all');
  });

  it('marks each state by its own tone', () => {
    const tone = (state: string) => /class="([^"]*tag[^"]*)"/.exec(render(<StateTag state={state} />))?.[1];
    expect(tone('SOLD')).toContain('good');
    expect(tone('POSSIBLY_SOLD')).toBe(tone('NEVER_SOLD_UNVERIFIED'));
    expect(tone('NEVER_SOLD_CONFIRMED')).not.toBe(tone('SOLD'));
  });
});

describe('evidence and files', () => {
  it('show rows as the files give them', () => {
    const evidence = {
      source: 'bela',
      key: 'k',
      orderId: null,
      orderedOn: '2023-05-10',
      merchant: 'Warung',
      totalRupiah: 1_250_000,
      status: 'verified/selesai',
      items: null,
    };
    const page = render(
      <EvidenceTable
        rows={[evidence, { ...evidence, key: 'l', items: [{ title: null, externalId: 'id-1' }] }]}
      />,
    );
    expect(page).toContain('10 Mei 2023');
    expect(page).toContain('Rp\u00a01.250.000');
    expect(page).toContain('sales.evidence.no-goods');
    expect(page).toContain('id-1');
    expect(render(<EvidenceTable rows={[]} />)).toContain('sales.evidence.none');
  });

  it('show what a file covers and who says so', () => {
    const file = {
      id: 'f',
      name: 'bela.json',
      source: 'bela',
      fromOn: '2023-01-01',
      untilOn: '2023-12-31',
      periodBasis: 'given',
      rows: 18_637,
      rejected: 0,
      importedAt: new Date('2026-11-21T03:00:00Z'),
    };
    const page = render(
      <SalesFilesTable
        files={[file, { ...file, id: 'g', fromOn: null, untilOn: null, periodBasis: 'unknown' }]}
      />,
    );
    expect(page).toContain('18.637');
    expect(page).toContain('sales.files.basis.given');
    expect(page).toContain('sales.files.basis.unknown');
    expect(page).toContain('21 November 2026 pukul 10.00');
    expect(render(<SalesFilesTable files={[]} />)).toContain('sales.files.empty.title');
  });

  it('show the first fifty refusals and where all of them are', () => {
    const rejected = Array.from({ length: 60 }, (_, n) => ({ row: n + 2, code: 'total-missing' }));
    const page = render(<RejectionsTable rejected={rejected} count={60} csv="/x.csv" />);
    expect(count(page, 'sales.code.total-missing')).toBe(50);
    expect(page).toContain('href="/x.csv"');
    expect(render(<RejectionsTable rejected={[]} count={0} csv="/x.csv" />)).toContain(
      'sales.file.none-rejected',
    );
  });

  it('show orders that are not counted, and nothing when there are none', () => {
    const witness = {
      source: 'bela' as const,
      key: 'k',
      channel: 'mbiz',
      orderId: null,
      orderedOn: null,
      merchantKey: 'melati',
      totalRupiah: 5,
      state: 'sale' as const,
      namesProducts: false,
    };
    const page = render(<UnreconciledTable orders={[{ witness, code: 'order-undated' }]} count={7} />);
    expect(page).toContain('melati');
    expect(page).toContain('sales.code.order-undated');
    expect(render(<UnreconciledTable orders={[]} count={0} />)).not.toContain('section');
  });

  it('say what is wrong with an upload above the form and at the field, and keep the answers', () => {
    const refusal = {
      problems: [{ code: 'file-empty', field: 'file' }],
      values: { source: 'bela', from: '2024-01-01' },
    };
    const page = render(<UploadForm refusal={refusal} />);
    expect(count(page, 'sales.code.file-empty')).toBe(2);
    expect(page).toContain('<option value="bela" selected="">');
    expect(page).toContain('value="2024-01-01"');
    expect(page).toContain('encType="multipart/form-data"');
  });
});
