import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PemdaId } from '~/identity/actor.ts';
import { inRoot } from '~/platform/config/root.server.ts';
import { byYear, type PublishedFigure, readPublishedFigures } from './published-figure.ts';

const known = new Map<PemdaId, PublishedFigure[]>();

/** Figures that others published about the pemda, read once per process; none where nobody has collected them yet. */
export function listPublishedFigures(pemda: PemdaId): PublishedFigure[] {
  let figures = known.get(pemda);
  if (!figures) {
    const file = inRoot('content', 'programme', `${pemda}.yml`);
    figures = existsSync(file) ? byYear(readPublishedFigures(parse(readFileSync(file, 'utf8')))) : [];
    known.set(pemda, figures);
  }
  return figures;
}
