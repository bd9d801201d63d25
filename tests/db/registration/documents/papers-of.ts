import { cardPhoto } from '#tests/support/papers.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { preparePaper } from '~/platform/paper/prepare-paper.server.ts';
import type { DocumentKind } from '~/registration/documents/document-kinds.ts';
import { keepDocument } from '~/registration/documents/keep-document.server.ts';
import { as } from '../story.ts';

/** A photo that a phone sends, made ready once per seed. */
export async function paperOf(bytes: Buffer) {
  const paper = await preparePaper(bytes);
  if (typeof paper === 'string') throw new Error(paper);
  return { paper, sha256: sha256(bytes) };
}

export function smallPhoto(seed: number): Promise<Buffer> {
  return cardPhoto({ width: 400, height: 300, seed });
}

type Person = Parameters<typeof as>[0];

/** Keeps a small photo as this vendor's document. */
export async function keep(
  actor: Person,
  vendorId: string,
  kind: DocumentKind,
  { seed = 1, at }: { seed?: number; at?: string } = {},
) {
  const made = await paperOf(await smallPhoto(seed));
  return as(actor, ctx => keepDocument(ctx, { vendorId, kind, ...made }), at);
}
