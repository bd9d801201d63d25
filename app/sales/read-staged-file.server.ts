import type { Readable } from 'node:stream';
import type { Tx } from '#db/client.server.ts';
import { root } from '~/platform/config/root.server.ts';
import { childEntry } from '~/platform/import/child-entry.server.ts';
import { copyInto } from '~/platform/import/copy-into.server.ts';
import { childCaps } from '~/platform/import/import-caps.ts';
import { runCappedChild } from '~/platform/import/run-capped-child.server.ts';
import type { RowCode } from './codes.ts';
import type { Rejection } from './import-report.ts';
import type { SalesSource } from './sales-source.ts';
import { orderColumns, productColumns } from './staging-line.server.ts';

export interface ReadingInput {
  path: string;
  name: string;
  source: SalesSource;
  statusRule: string;
  onProgress?: (rows: number) => void;
}

export interface Reading {
  rows: number;
  rejectedCount: number;
  rejected: Rejection[];
  startedAfter: number;
}

/**
 * Parses the file in a capped child process straight into the staging table of the transaction.
 * Throws ImportProblem when the file as a whole is bad or the child ends early; the caller's transaction then rolls back.
 */
export async function readIntoStaging(tx: Tx, input: ReadingInput): Promise<Reading> {
  const products = input.source === 'ekatalog-v6-products';
  const rejected: Rejection[] = [];
  const entry = await childEntry('app/sales/sales-file-child.server.ts', root);
  const seconds = /\.xlsx$/i.test(input.name) ? childCaps.xlsxSeconds : childCaps.streamSeconds;
  const child = runCappedChild(
    entry,
    [input.path, input.name, input.source, input.statusRule],
    seconds,
    message => {
      if (message.kind === 'rejected')
        rejected.push({
          row: message.row,
          code: message.code as RowCode,
          ...(message.field ? { field: message.field } : {}),
        });
      if (message.kind === 'progress') input.onProgress?.(message.rows);
    },
  );
  try {
    const copied = copy(tx, products, child.output);
    // Whichever fails first: the file's own fault is the one worth telling.
    const [ended, stored] = await Promise.allSettled([child.finished, copied]);
    if (ended.status === 'rejected') throw ended.reason;
    if (stored.status === 'rejected') throw stored.reason;
    return {
      rows: ended.value.rows,
      rejectedCount: ended.value.rejected,
      rejected,
      startedAfter: child.startedAfter(),
    };
  } finally {
    child.stop();
  }
}

function copy(tx: Tx, products: boolean, output: Readable): Promise<void> {
  return products
    ? copyInto(tx, 'staged_product', productColumns, output)
    : copyInto(tx, 'staged_order', orderColumns, output);
}
