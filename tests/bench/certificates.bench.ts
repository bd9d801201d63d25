import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { connect, database, disconnect, inPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import { pemda } from '#db/schema/identity.ts';
import { runCommand } from '~/audit/command.server.ts';
import { getDrawnPaper } from '~/bimtek/certificates/get-paper.server.ts';
import type { Grant } from '~/bimtek/certificates/grant.ts';
import { issueCertificates } from '~/bimtek/certificates/issue-certificates.server.ts';
import { queues } from '~/composition.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import { root } from '~/platform/config/root.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import type { Row } from './row.ts';

const people = 200;
const portion = 25;
const wanted = 10_000;
const code = '33.25';
const scope = { actor: systemActor(code), pemda: code, clock: systemClock };

/** Somebody who learnt alone: needs no session, and is numbered, signed and drawn like everybody. */
function grant(n: number): Grant {
  return {
    ...{ ground: 'course', sessionId: null, seatId: null, course: 'foto', courseVersion: 1, trainer: null },
    regulations: [{ regulation: 'Perpres 46/2025', validTo: '2027-12-31' }],
    ...{ personId: newId(), name: `Siti Aminah ${n}`, title: { id: 'Foto produk', en: 'Product photos' } },
    ...{ jp: 4, heldFrom: '2026-11-12', heldUntil: '2026-11-12' },
  };
}

/** The plainest page that the same library makes. */
async function barePage(n: number): Promise<void> {
  const doc = new PDFDocument({ size: 'A4', layout: 'landscape' });
  const bytes = buffer(doc);
  doc.fontSize(24).text(`Sertifikat ${n}`);
  doc.end();
  await bytes;
}

const perHour = (count: number, ms: number) => Math.round((count / ms) * 3_600_000);

/** Certificates per hour in one process: number, three signatures, seal, message and log in the database, and the paper. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-bench-certificates-'));
  const cluster = await startCluster(root, path.join(folder, 'data'));
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl });
    const office = { id: code, name: 'Kabupaten Batang', office: 'UKPBJ Kabupaten Batang', story: 'bench' };
    await database().insert(pemda).values(office);
    const t = translate('id');
    const issue = (from: number, count: number) =>
      runCommand(scope, async ctx => {
        const grants = Array.from({ length: count }, (_, at) => grant(from + at));
        return ok(await issueCertificates(ctx, grants));
      });
    await issue(0, portion);
    const begun = performance.now();
    for (let from = portion; from < portion + people; from += portion) await issue(from, portion);
    const issued = performance.now();
    const rows = await inPemda(code, tx => tx.select().from(certificate));
    for (const row of rows.slice(-people)) await getDrawnPaper(row, t);
    const drawn = performance.now();
    for (let n = 0; n < people; n += 1) await barePage(n);
    const bare = perHour(people, performance.now() - drawn);
    const whole = perHour(people, drawn - begun);
    const value = (name: string, figure: number, budget?: string): Row => ({
      ...{
        name,
        value: figure,
        unit: '1/h',
        baseline: bare,
        ratio: Math.round((figure / bare) * 1000) / 1000,
      },
      ...(budget ? { budget } : {}),
      pass: !budget || figure >= wanted,
    });
    return [
      value(`certificates: credential and paper (n = ${people})`, whole, '≥ 10,000 per hour'),
      value('of it: numbered, signed, written', perHour(people, issued - begun)),
      value('of it: paper drawn', perHour(people, drawn - issued)),
    ];
  } finally {
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
