import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { CorpusProduct } from './corpus-product.ts';
import { LIMITS } from './corpus-product.ts';
import type { OtherPicture, OwnPicture } from './match-pictures.ts';
import { BLOCK_BITS, blocksOf, nearerWay, type PictureHash, readHash } from './picture-hash.ts';

interface HashRow extends Record<string, unknown> {
  product_id: string;
  hash: string;
}

interface PhotoRow extends Record<string, unknown> {
  sha256: string;
  hash: string;
}

/** Every measured picture of the same owner's other products. */
export async function searchOwnPictures(tx: Tx, own: CorpusProduct): Promise<OtherPicture[]> {
  const rows = await tx.execute<HashRow>(sql`
    select shown.product_id, known.hash
    from product p
    join product_photo shown on shown.pemda_id = p.pemda_id and shown.product_id = p.id
    join photo_likeness known on known.pemda_id = shown.pemda_id and known.sha256 = shown.sha256
    where p.vendor_id = ${own.vendorId} and p.id <> ${own.id}`);
  return rows.flatMap(row => pictureOf(row, 'own'));
}

/** Pictures of other owners that come near one of these, by the indexes on the blocks of their hashes. */
export async function searchOtherPictures(
  tx: Tx,
  own: CorpusProduct,
  pictures: readonly OwnPicture[],
): Promise<OtherPicture[]> {
  if (pictures.length === 0) return [];
  const hashes = pictures.flatMap(({ straight, mirror }) => (mirror ? [straight, mirror] : [straight]));
  const alike = (await listCandidates(tx, hashes)).filter(({ hash }) => {
    const read = readHash(hash);
    return read && pictures.some(each => nearerWay(each, read).distance <= LIMITS.otherPhotoDistance);
  });
  if (alike.length === 0) return [];
  const rows = await tx.execute<HashRow>(sql`
    select shown.product_id, known.hash
    from product_photo shown
    join product p on p.pemda_id = shown.pemda_id and p.id = shown.product_id
    join photo_likeness known on known.pemda_id = shown.pemda_id and known.sha256 = shown.sha256
    where shown.sha256 in ${alike.map(({ sha256 }) => sha256)} and p.vendor_id <> ${own.vendorId}`);
  return rows.flatMap(row => pictureOf(row, 'other'));
}

async function listCandidates(tx: Tx, hashes: readonly PictureHash[]): Promise<PhotoRow[]> {
  const blocks = hashes.map(blocksOf);
  const meets = BLOCK_BITS.map((_, place) => {
    const values = new Set(blocks.map(block => block[place]));
    return sql`blocks[${sql.raw(String(place + 1))}] = any(${`{${[...values].join(',')}}`}::int[])`;
  });
  return tx.execute<PhotoRow>(
    sql`select sha256, hash from photo_likeness where ${sql.join(meets, sql` or `)}`,
  );
}

function pictureOf({ product_id: productId, hash }: HashRow, owner: OtherPicture['owner']): OtherPicture[] {
  const read = readHash(hash);
  return read ? [{ productId, owner, hash: read }] : [];
}
