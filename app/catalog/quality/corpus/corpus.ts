import { trigrams } from '../../title-similarity.ts';
import type { Surroundings } from '../surroundings.ts';
import { type CorpusEntry, type CorpusProduct, LIMITS } from './corpus-product.ts';
import { buildGramIndex, type GramIndex, similarTo } from './gram-index.ts';
import { countOwners, likelyWords, plainWords, type WordBook } from './likely-words.ts';
import { countSamePhotos, matchPictures, type OtherPicture, readPictures } from './match-pictures.ts';
import { byLikeness, describeNearTitles, type NearTitle, pickNearTitles, rounded } from './near-titles.ts';
import type { PictureHash } from './picture-hash.ts';
import { buildPictureIndex, type PictureIndex, picturesNear } from './picture-index.ts';
import { signatureOf } from './shingle-signature.ts';
import { buildSignatureIndex, descriptionsLike, type SignatureIndex } from './signature-index.ts';

/** All products of a pemda, searchable by what they say and show. Entries are sorted by id. */
export interface Corpus {
  entries: readonly CorpusEntry[];
  places: ReadonlyMap<string, number>;
  titles: GramIndex;
  descriptions: SignatureIndex;
  pictures: PictureIndex;
  /** Places in `entries` of each vendor's products. */
  vendors: ReadonlyMap<string, readonly number[]>;
  owners: ReadonlyMap<string, number>;
  words: WordBook;
}

/** Takes products one by one, so that their descriptions need not stay in memory together. */
export function startCorpus(): { add(product: CorpusProduct): void; finish(): Corpus } {
  const taken: { entry: CorpusEntry; signature: Uint32Array | null }[] = [];
  return {
    add({ description, ...entry }) {
      taken.push({ entry, signature: signatureOf(description) });
    },
    finish() {
      taken.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
      const entries = taken.map(({ entry }) => entry);
      const vendors = new Map<string, number[]>();
      for (const [place, { vendorId }] of entries.entries()) {
        const places = vendors.get(vendorId);
        if (places) places.push(place);
        else vendors.set(vendorId, [place]);
      }
      const owners = countOwners(entries);
      const brands = new Set(entries.flatMap(({ brand }) => (brand ? plainWords(brand) : [])));
      return {
        entries,
        places: new Map(entries.map(({ id }, place) => [id, place])),
        titles: buildGramIndex(gramsOf(entries)),
        descriptions: buildSignatureIndex(taken.map(({ signature }) => signature)),
        pictures: buildPictureIndex(entries.map(({ photos }) => photos)),
        vendors,
        owners,
        words: { owners: word => owners.get(word) ?? 0, isBrand: word => brands.has(word) },
      };
    },
  };
}

export function buildCorpus(products: Iterable<CorpusProduct>): Corpus {
  const { add, finish } = startCorpus();
  for (const product of products) add(product);
  return finish();
}

/** What stands around one product of the corpus; throws for an id that is not in it. */
export function surroundingsOf(corpus: Corpus, productId: string): Surroundings {
  const place = corpus.places.get(productId);
  const own = place === undefined ? undefined : corpus.entries[place];
  if (place === undefined || !own) throw new Error(`no product ${productId}`);
  const entryAt = (doc: number) => corpus.entries[doc] as CorpusEntry;
  const near: NearTitle[] = [];
  for (const { doc, similarity } of similarTo(corpus.titles, trigrams(own.title), LIMITS.similarity))
    if (doc !== place) near.push({ entry: entryAt(doc), similarity });
  const pictures = readPictures(own.photos);
  const isOwn = (other: NearTitle) =>
    other.entry.vendorId === own.vendorId && other.similarity >= LIMITS.ownSimilarity;
  return {
    ...describeNearTitles(pickNearTitles(own, near)),
    own: near
      .filter(isOwn)
      .sort(byLikeness)
      .slice(0, LIMITS.own)
      .map(({ entry: { id, title, priceRupiah }, similarity }) => ({
        productId: id,
        title,
        similarity: rounded(similarity),
        priceRupiah,
        samePhotos: countSamePhotos(pictures, entryAt(corpus.places.get(id) as number).photos),
      })),
    photoMatches: matchPictures(pictures, otherPictures(corpus, own)),
    sameDescriptions: descriptionsLike(corpus.descriptions, place, {
      floor: LIMITS.descriptionSimilarity,
      count: LIMITS.descriptions,
      accept: doc => entryAt(doc).vendorId !== own.vendorId,
    }).map(({ doc, similarity }) => ({ productId: entryAt(doc).id, similarity: rounded(similarity) })),
    likelyWords: likelyWords(own.title, corpus.words),
  };
}

/** Every picture of the same vendor's other products, and those of others that come near one of this product's. */
function otherPictures({ entries, pictures, vendors }: Corpus, own: CorpusEntry): OtherPicture[] {
  const found: OtherPicture[] = [];
  const shown = readPictures(own.photos);
  if (shown.length === 0) return found;
  for (const place of vendors.get(own.vendorId) ?? []) {
    const { id, photos } = entries[place] as CorpusEntry;
    if (id === own.id) continue;
    for (const { straight } of readPictures(photos))
      found.push({ productId: id, owner: 'own', hash: straight });
  }
  for (const { straight, mirror } of shown)
    for (const hash of mirror ? [straight, mirror] : [straight])
      for (const { picture } of picturesNear(pictures, hash, LIMITS.otherPhotoDistance)) {
        const other = entries[pictures.owners[picture] as number] as CorpusEntry;
        if (other.vendorId !== own.vendorId)
          found.push({
            productId: other.id,
            owner: 'other',
            hash: pictures.hashes[picture] as PictureHash,
          });
      }
  return found;
}

function* gramsOf(entries: readonly CorpusEntry[]): Iterable<ReadonlySet<string>> {
  for (const { title } of entries) yield trigrams(title);
}
