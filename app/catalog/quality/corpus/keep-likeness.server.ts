import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { CorpusProduct } from './corpus-product.ts';
import { blocksOf, readHash } from './picture-hash.ts';
import { bandsOf, signatureOf } from './shingle-signature.ts';
import { titleBits } from './title-bits.ts';

/** A pair of braces for Postgres: an array of integers as text. */
const braces = (numbers: Iterable<number>) => `{${[...numbers].join(',')}}`;

/** Writes down by what these products and their photos are found; what is there already stays untouched. */
export async function keepLikeness(tx: Tx, pemda: string, products: readonly CorpusProduct[]): Promise<void> {
  const rows = products.map(({ id, title, description }) => {
    const signature = signatureOf(description);
    const { grams, bits } = titleBits(title);
    return { id, grams, bits, bands: braces(signature ? bandsOf(signature) : []) };
  });
  await tx.execute(sql`
    insert into product_likeness as known (pemda_id, product_id, title_grams, title_bits, bands)
    select ${pemda}, x.id, x.grams, x.bits::bit(1024), x.bands::int[]
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as x(id uuid, grams int, bits text, bands text)
    order by x.id
    on conflict (pemda_id, product_id) do update
    set title_grams = excluded.title_grams, title_bits = excluded.title_bits, bands = excluded.bands
    where (known.title_grams, known.title_bits, known.bands)
      is distinct from (excluded.title_grams, excluded.title_bits, excluded.bands)`);
  const photos = new Map(
    products.flatMap(product =>
      product.photos.flatMap(({ id, hash }) => {
        const read = readHash(hash);
        return read ? [[id, { id, hash, blocks: braces(blocksOf(read)) }] as const] : [];
      }),
    ),
  );
  if (photos.size === 0) return;
  await tx.execute(sql`
    insert into photo_likeness as known (pemda_id, sha256, hash, blocks)
    select ${pemda}, x.id, x.hash, x.blocks::int[]
    from jsonb_to_recordset(${JSON.stringify([...photos.values()])}::text::jsonb) as x(id text, hash text, blocks text)
    order by x.id
    on conflict (pemda_id, sha256) do update set hash = excluded.hash, blocks = excluded.blocks
    where known.hash is distinct from excluded.hash`);
}

/** Writes the words of titles down as counted now; those that nobody writes any more go. */
export async function keepWords(
  tx: Tx,
  pemda: string,
  words: readonly { word: string; owners: number; isBrand: boolean }[],
): Promise<void> {
  await tx.execute(sql`
    with now as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(words)}::text::jsonb)
        as x(word text, owners int, "isBrand" boolean)
    ), gone as (
      delete from title_word where pemda_id = ${pemda} and word not in (select word from now)
    )
    insert into title_word as known (pemda_id, word, owners, is_brand)
    select ${pemda}, word, owners, "isBrand" from now order by word
    on conflict (pemda_id, word) do update set owners = excluded.owners, is_brand = excluded.is_brand
    where (known.owners, known.is_brand) is distinct from (excluded.owners, excluded.is_brand)`);
}
