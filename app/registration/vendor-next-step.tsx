import { useWords } from '~/i18n/use-words.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import type { NextStep } from './vendor-road.ts';

function placeOf(next: NextStep): string {
  switch (next.code) {
    case 'add-product':
      return '/vendor/products/new';
    case 'mend-product':
      return `/vendor/products/${next.productId}`;
    case 'list-product':
      return `/vendor/products/${next.productId}/listings`;
    case 'learn':
      return '/learning';
    case 'complete-requirements':
      return '/vendor/requirements';
    case 'see-turn':
      return '/vendor/turn';
    default:
      return '/vendor/registration';
  }
}

/** The one filled button of the page. */
export function VendorNextStep({ next }: { next: NextStep }) {
  const t = useWords();
  const product = 'title' in next ? next.title : '';
  const word = (part: string) => t(`registration.next.${next.code}.${part}`, { product });
  return (
    <Card next over={t('registration.next.over')} title={word('title')}>
      <p>{word('text')}</p>
      <ButtonLink to={placeOf(next)} full>
        {word('button')}
      </ButtonLink>
    </Card>
  );
}
