import { useWords } from '~/i18n/use-words.ts';
import { formatNumber, formatRupiah } from '~/reference/rupiah.ts';
import { neverSoldRules } from '~/sales/never-sold-rules.ts';
import { Tiles } from '~/ui/arrange/arrange.tsx';
import { PhotoCard } from '~/ui/photo-card/photo-card.tsx';
import type { ShownProduct } from './shown-product.ts';

/** Photos beyond the first screen wait until they come near. */
const AT_ONCE = 4;
/** Side of the catalog's thumbnails. */
const THUMB = 320;

export function ShowcaseCards({ cards, of }: { cards: readonly ShownProduct[]; of: number }) {
  return (
    <Tiles>
      {cards.map((card, i) => (
        <li key={card.productId}>
          <ShowcaseCard card={card} of={of} lazy={i >= AT_ONCE} />
        </li>
      ))}
    </Tiles>
  );
}

function ShowcaseCard({ card, of, lazy }: { card: ShownProduct; of: number; lazy: boolean }) {
  const t = useWords();
  const { title, vendorName, districtName, unit, priceRupiah } = card;
  return (
    <PhotoCard title={title} photo={<Photo card={card} lazy={lazy} />} why={<Why card={card} of={of} />}>
      <p className="soft">{districtName ? `${vendorName}, ${districtName}` : vendorName}</p>
      <p>
        {priceRupiah === null ? (
          <span className="soft">{t('promotion.showcase.price-missing')}</span>
        ) : (
          <>
            <span className="price">{formatRupiah(priceRupiah)}</span>{' '}
            <span className="small soft">{t('promotion.showcase.per', { unit })}</span>
          </>
        )}
      </p>
    </PhotoCard>
  );
}

function Photo({ card, lazy }: { card: ShownProduct; lazy: boolean }) {
  const t = useWords();
  if (!card.photo) return <Box />;
  return (
    <img
      src={card.photo}
      width={THUMB}
      height={THUMB}
      alt={t('promotion.showcase.photo', { title: card.title })}
      loading={lazy ? 'lazy' : undefined}
      decoding="async"
    />
  );
}

/** A plain box stands in where a product has no photo. */
function Box() {
  return (
    <svg viewBox="0 0 320 240" aria-hidden="true">
      <path
        d="M90 96l70-34 70 34v72l-70 34-70-34zM90 96l70 34 70-34M160 130v72"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function Why({ card: { coverage, state }, of }: { card: ShownProduct; of: number }) {
  const t = useWords();
  const values = { of: formatNumber(of), coverage: Math.floor(coverage * 100) };
  if (state === 'NEVER_SOLD_UNVERIFIED') {
    // Days are covered, but some orders of the business name no goods.
    const nameless = coverage >= neverSoldRules.minimumCoverage;
    return t(nameless ? 'promotion.showcase.why-nameless' : 'promotion.showcase.why-unverified', values);
  }
  return t('promotion.showcase.why', values);
}
