import { describe, expect, it } from 'vitest';
import { checkCycles } from './rules/cycles';
import { checkDeterminism } from './rules/determinism';
import { checkLayers, mayImport, place, upstream } from './rules/layers';
import { inApp, repository, source } from './support/source';

describe('layers', () => {
  it('hold in this repository', () => {
    expect(checkLayers(repository())).toEqual([]);
  });

  it.each([
    ['app/sales/match-order.ts', "import { get } from '#db/client.server'", 'pure may not import db'],
    [
      'app/sales/match-order.ts',
      "import { log } from '~/platform/log/log.server'",
      'pure may not import platform',
    ],
    [
      'app/sales/match-order.ts',
      "import { createHash } from 'node:crypto'",
      'may not use the package node:crypto',
    ],
    ['app/sales/match-order.ts', "import React from 'react'", 'may not use the package react'],
    [
      'app/sales/match-order.ts',
      "export { write } from './write-orders.server'",
      'pure may not import effects',
    ],
    [
      'app/sales/match-order.ts',
      "const m = await import('~/ui/button/button.tsx')",
      'pure may not import ui',
    ],
    ['app/catalog/grade.ts', "import { pool } from '~/promotion/pool'", 'catalog is upstream of promotion'],
    [
      'app/catalog/grade.ts',
      "import type { Pool } from '~/promotion/pool'",
      'catalog is upstream of promotion',
    ],
    ['app/bimtek/grade.ts', "import { match } from '~/sales/match-order'", 'bimtek is upstream of sales'],
    ['app/sales/report.tsx', "import { list } from './list-unsold.server'", 'view may not import effects'],
    ['app/sales/report.tsx', "import type { Row } from '#db/schema/sales'", 'view may not import db'],
    ['app/sales/a.server.ts', "import { Button } from '~/ui/button/button'", 'effects may not import ui'],
    ['app/sales/a.server.ts', "import { x } from '~/routes/ukpbj/sales'", 'effects may not import edge'],
    [
      'app/sales/a.server.ts',
      "import { product } from '#db/schema/catalog'",
      'effects of sales may not import',
    ],
    [
      'app/sales/a.server.ts',
      "import { accept } from '~/catalog/add-product.server'",
      'effects of sales may not import',
    ],
    [
      'app/catalog/a.server.ts',
      "import { list } from '~/sales/list-unsold.server'",
      'catalog is upstream of sales',
    ],
    ['app/routes/ukpbj/sales.tsx', "import { eq } from 'drizzle-orm'", 'may not use the package drizzle-orm'],
    ['app/routes/ukpbj/sales.tsx', "import { order } from '#db/schema/sales'", 'edge of edge may not import'],
    ['app/routes/ukpbj/sales.tsx', "import { Lucia } from 'lucia'", 'may not use the package lucia'],
    ['app/ui/table/table.tsx', "import { rank } from '~/promotion/rank'", 'ui of ui may not import'],
    ['app/sales/match-order.ts', "import { x } from '../../tests/support/x'", 'pure may not import'],
    [
      'app/sales/match-order.ts',
      "import words from '#content/locales/id/sales.json'",
      'pure of sales may not',
    ],
    [
      'app/sales/a.server.ts',
      "import { translate } from '~/i18n/namespaces.server'",
      'effects of sales may not',
    ],
  ])('catch %s with %s', (path, line, expected) => {
    const found = checkLayers([source(path, line)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:1: `);
    expect(found[0]).toContain(expected);
  });

  it.each([
    ['app/sales/match-order.ts', "import { ok } from '~/reference/result.ts'"],
    ['app/sales/match-order.ts', "import { z } from 'zod'"],
    ['app/sales/a.server.ts', "import { getProduct } from '~/catalog/get-product.server'"],
    ['app/sales/a.server.ts', "import { order } from '#db/schema/sales'"],
    ['app/registration/documents/a.server.ts', "import { x } from '#db/schema/registration/documents'"],
    ['app/sales/a.server.ts', "import { createHash } from 'node:crypto'"],
    ['app/sales/import.job.server.ts', "import { accept } from '~/catalog/add-product.server'"],
    ['app/routes/ukpbj/sales.tsx', "import { useLoaderData } from '@remix-run/react'"],
    ['db/schema/sales.ts', "import { statuses } from '~/sales/statuses'"],
  ])('let %s have %s', (path, line) => {
    expect(checkLayers([source(path, line)])).toEqual([]);
  });

  it('tell a view from a pure file by the file that an import means', () => {
    const view = source('app/sales/chart.tsx', 'export const Chart = () => null');
    expect(checkLayers([view, source('app/sales/rank.ts', "import { Chart } from './chart'")])).toHaveLength(
      1,
    );
  });

  it('know every place of the house', () => {
    expect(place('app/catalog/quality/title-too-short.ts')).toMatchObject({
      layer: 'pure',
      domain: 'catalog',
    });
    expect(place('app/catalog/score.tsx')).toMatchObject({ layer: 'view', domain: 'catalog' });
    expect(place('app/sales/parse.job.server.ts')).toMatchObject({ layer: 'edge', domain: 'sales' });
    expect(place('app/root.tsx').layer).toBe('edge');
    expect(place('db/seeds/batang.ts').layer).toBe('seed');
    for (const [domain, above] of Object.entries(upstream))
      for (const name of above) expect(upstream[name], `${domain} → ${name}`).toBeDefined();
    expect(Object.keys(mayImport)).toContain(place('app/ui/button/button.tsx').layer);
  });

  it('have no file outside of a known folder of app/', () => {
    const strays = repository().filter(f => inApp(f) && place(f.path).layer === 'other');
    expect(strays.map(f => f.path)).toEqual([]);
  });
});

describe('import cycles', () => {
  it('do not exist in this repository', () => {
    expect(checkCycles(repository())).toEqual([]);
  });

  it('are found, however long', () => {
    const ring = [
      source('app/sales/a.ts', "import { b } from './b'"),
      source('app/sales/b.ts', "export { c } from '~/sales/c'"),
      source('app/sales/c.ts', "const a = () => import('./a.ts')"),
    ];
    expect(checkCycles(ring)).toEqual(['app/sales/a.ts → app/sales/b.ts → app/sales/c.ts → app/sales/a.ts']);
    expect(checkCycles(ring.slice(0, 2))).toEqual([]);
  });

  it('are not closed by a type', () => {
    const pair = [
      source('app/sales/a.ts', "import { type B } from './b'"),
      source('app/sales/b.ts', "import { a } from './a'"),
    ];
    expect(checkCycles(pair)).toEqual([]);
  });
});

describe('the pure domain', () => {
  it('takes time and randomness as arguments', () => {
    expect(checkDeterminism(repository())).toEqual([]);
  });

  it.each([
    ['const now = new Date()', 'new Date()'],
    ['const now = Date.now()', 'Date.now()'],
    ['const dice = Math.random()', 'Math.random()'],
    ['const id = crypto.randomUUID()', 'crypto.randomUUID()'],
    ['const mode = process.env.MODE', 'process'],
    ["const page = await fetch('/x')", 'fetch()'],
  ])('is caught with %s', (line, what) => {
    expect(checkDeterminism([source('app/sales/a.ts', line)])).toEqual([
      `app/sales/a.ts:1: ${what} in the pure domain`,
    ]);
    expect(checkDeterminism([source('app/sales/a.server.ts', line)])).toEqual([]);
  });

  it('may make a date out of a value', () => {
    expect(checkDeterminism([source('app/sales/a.ts', 'const on = new Date(day)')])).toEqual([]);
  });
});
