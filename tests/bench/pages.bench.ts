import type { Browser } from 'playwright-core';
import { launchBrowser, measurePage } from './measure-page.ts';
import type { Row } from './row.ts';
import { findLink, runStoryApp, signInAs } from './story-app.ts';

/** Kilobytes over the wire (design §5). `script` 0 = a reading page: no framework JavaScript at all. */
interface Budget {
  script: number;
  total?: number;
}

const reading: Budget = { script: 0 };
/** Nothing of the framework, but a small script of the page's own: recompute a draw, read a lesson aloud. */
const ownScript: Budget = { script: 10 };
const vendorPage: Budget = { script: 100 };
const vendorForm: Budget = { script: 130, total: 200 };
const catalogue: Budget = { script: 0, total: 500 };
const staff: Budget = { script: 170 };

interface Target {
  name: string;
  as?: string;
  budget: Budget;
  /** A path, or a link to look for: [on this page, that looks like this]. */
  at: string | [page: string, link: RegExp];
}

export const targets: Target[] = [
  { name: 'front page', budget: reading, at: '/' },
  { name: 'showcase, 12 photos', budget: catalogue, at: '/showcase/33.25' },
  { name: 'draw', budget: ownScript, at: ['/draws/33.25', /^\/draws\/33\.25\/[\w-]+$/] },
  { name: 'programme', budget: reading, at: '/programme/33.25' },
  { name: 'lesson', budget: ownScript, at: '/learn/dari-foto-sampai-laku/jalan-barang' },
  { name: 'sign-in', budget: vendorForm, at: '/sign-in' },
  { name: "vendor's home", as: 'penjual.batang', budget: vendorPage, at: '/vendor' },
  { name: "vendor's products", as: 'penjual.batang', budget: vendorPage, at: '/vendor/products' },
  { name: 'new product', as: 'penjual.batang', budget: vendorForm, at: '/vendor/products/new' },
  { name: 'registration, task list', as: 'pemula.batang', budget: vendorPage, at: '/vendor/registration' },
  {
    name: 'registration, a question',
    as: 'pemula.batang',
    budget: vendorForm,
    at: ['/vendor/registration', /^\/vendor\/registration\/\w+/],
  },
  { name: 'review queue', as: 'ukpbj.batang', budget: staff, at: '/ukpbj/registrations' },
  { name: 'never-sold report', as: 'ukpbj.batang', budget: staff, at: '/ukpbj/unsold' },
];

const kb = (bytes: number) => Math.round(bytes / 102.4) / 10;

async function measureTarget(browser: Browser, appUrl: string, target: Target): Promise<Row[]> {
  const { name, as, budget, at } = target;
  const cookie = as ? await signInAs(appUrl, as) : undefined;
  const path = typeof at === 'string' ? at : await findLink(appUrl, at[0], at[1], cookie);
  const url = appUrl + path;
  const wide = await measurePage(browser, url, { cookie });
  const slow = await measurePage(browser, url, { cookie, slowPhone: true });
  const answered = wide.status === 200;
  const row = (what: string, value: number, unit: string, limit: number | undefined): Row => ({
    name: `${name}: ${what}`,
    value,
    unit,
    ...(limit === undefined ? {} : { budget: `≤ ${limit} ${unit}` }),
    pass: answered && (limit === undefined || value <= limit),
  });
  return [
    row('JavaScript', kb(wide.bytes.script), 'KB', budget.script),
    row('in total', kb(wide.bytes.total), 'KB', budget.total),
    row('LCP on a slow phone', Math.round(slow.lcpMs ?? 60_000), 'ms', 2_500),
  ];
}

/** Compressed bytes per page in a real browser, cold, against the budgets; LCP on the phone that they were made for. */
export async function bench(): Promise<Row[]> {
  const app = await runStoryApp();
  const browser = await launchBrowser();
  const rows: Row[] = [];
  for (const target of targets) {
    const measured = measureTarget(browser, app.url, target);
    // One page that cannot be measured is over budget; the others still are measured.
    rows.push(
      ...(await measured.catch((error: Error) => {
        process.stderr.write(`${target.name}: ${error.message}\n`);
        return [{ name: `${target.name}: not measured`, value: 0, unit: '', pass: false }];
      })),
    );
  }
  await browser.close();
  await app.end('SIGTERM');
  return rows;
}
