import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { assessListing } from '~/catalog/quality/assess-listing.ts';
import { buildContext, type ContextPhoto } from '~/catalog/quality/context.ts';
import { loadCategoryTree, loadRuleSet } from '~/catalog/quality/load-rules.server.ts';
import { decodePhoto, photoFeatures } from '~/catalog/quality/photo-features.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { BadInput, type Command } from './command';

const USAGE = 'photo <berkas …>';

/** `laris photo`: what the photo checks see in each file, one JSON line per file; exit 1 when one of them could not be used. */
export const command: Command = {
  name: 'photo',
  usage: USAGE,
  async run(files) {
    if (files.length === 0) throw new BadInput('usage', `Pakai: laris ${USAGE}`);
    const bytes = files.map(file => [file, readPhoto(file)] as const);
    const lines: string[] = [];
    let usable = true;
    for (const [file, content] of bytes) {
      const decoded = await decodePhoto(content);
      const features = typeof decoded === 'string' ? null : await photoFeatures(decoded);
      const findings = judge(
        features
          ? { id: file, state: 'measured', features }
          : { id: file, state: 'unreadable', reason: String(decoded) },
      );
      usable &&= !findings.some(finding => finding.severity === 'stop');
      const size = features
        ? { width: features.width, height: features.height }
        : { width: null, height: null };
      lines.push(JSON.stringify({ file, ...size, features, findings }));
    }
    return { exit: usable ? 0 : 1, output: lines.join('\n') };
  },
};

/** The photo checks alone, on a listing that has this one photo; how many photos there are is not asked. */
function judge(photo: ContextPhoto) {
  const context = buildContext(
    { title: path.basename(photo.id) },
    { tree: loadCategoryTree(), photos: [photo], today: wibDay(new Date()) },
  );
  const checks = ALL_CHECKS.filter(({ meta }) => meta.group === 'photo' && meta.id !== 'F02-jumlah-foto');
  return assessListing(context, loadRuleSet(), { checks, hash: sha256 }).findings.map(
    ({ check, severity, code, evidence, photo: place, fix, data }) => ({
      check,
      severity,
      code,
      evidence,
      box: place?.box,
      fix,
      data,
    }),
  );
}

function readPhoto(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new BadInput('photo-unreadable', `Foto tidak bisa dibaca: ${file}`);
  }
}
