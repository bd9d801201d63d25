import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { photoUrl } from '~/catalog/photos/photo-url.ts';
import {
  countVendorProducts,
  listVendorProducts,
  PRODUCTS_PER_PAGE,
} from '~/catalog/products/list-vendor-products.server.ts';
import { productState, STATE_TONES } from '~/catalog/products/product-state.ts';
import { sayShort } from '~/catalog/quality/say-finding.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Icon } from '~/ui/icon/icon.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';

export const handle = definePage({ id: 'vendor.products', access: ['vendor'], words: ['catalog'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const asked = Number(new URL(v.request.url).searchParams.get('page') ?? 1);
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const found = await v.readPrimary(async tx => {
    const vendor = await findVendorOfPerson(tx, v.session?.personId ?? '');
    if (!vendor) return { registered: false, count: 0, products: [] };
    const products = await listVendorProducts(tx, vendor.id, page);
    return { registered: true, count: await countVendorProducts(tx, vendor.id), products };
  });
  const pages = Math.max(1, Math.ceil(found.count / PRODUCTS_PER_PAGE));
  const products = found.products.map(({ next, ...line }) => ({
    ...line,
    next: next && sayShort(next, v.language),
  }));
  return { title: v.t('catalog.products.title'), pemdaId: v.pemda, page, pages, ...found, products };
});

export default function Products() {
  const { title, pemdaId, page, pages, count, products, registered } = useLoaderData<typeof loader>();
  const t = useWords();
  if (!registered) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState
          title={t('catalog.products.unregistered')}
          action={<ButtonLink to="/vendor/registration">{t('catalog.products.register')}</ButtonLink>}
        />
      </>
    );
  }
  const add = (
    <ButtonLink to="/vendor/products/new" icon="plus">
      {t('catalog.products.add')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={title} lead={count > 0 ? t('catalog.products.count', { count }) : null} />
      {count === 0 ? (
        <EmptyState title={t('catalog.products.none')} action={add}>
          {t('catalog.products.begin')}
        </EmptyState>
      ) : (
        <>
          <p>{add}</p>
          <p>
            <Action to="/vendor/products/sheets" icon="file">
              {t('catalog.products.by-file')}
            </Action>
          </p>
          <List>
            {products.map(line => {
              const { state, ...data } = productState(line);
              const price =
                line.priceRupiah === null ? t('catalog.products.no-price') : formatRupiah(line.priceRupiah);
              return (
                <li key={line.id}>
                  <Item
                    name={line.title}
                    to={`/vendor/products/${line.id}`}
                    small={
                      <>
                        {price} · {line.unit}
                        {line.score === null ? null : (
                          <>
                            {' · '}
                            {t('catalog.products.grade', { score: line.score, grade: line.grade ?? '' })}
                          </>
                        )}
                        {line.next ? (
                          <>
                            <br />
                            {t('catalog.products.next', { short: line.next })}
                          </>
                        ) : null}
                      </>
                    }
                    status={{ tone: STATE_TONES[state], text: t(`catalog.state.${state}`, data) }}
                    photo={
                      line.photo ? (
                        <img
                          className="thumb"
                          src={photoUrl(pemdaId, line.photo, 'thumb')}
                          width={64}
                          height={64}
                          alt=""
                          loading="lazy"
                        />
                      ) : (
                        <Icon name="camera" />
                      )
                    }
                    arrow
                  />
                </li>
              );
            })}
          </List>
          {pages > 1 ? <Pagination page={page} pages={pages} to={n => `?page=${n}`} /> : null}
        </>
      )}
    </>
  );
}
