import { useWords } from '~/i18n/use-words.ts';
import { MoneyField } from '~/ui/money-field/money-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

/** Sizes, colours and tastes of one product; what is left empty is as in the product itself. */
export function VariantFields({ count }: { count: number }) {
  const t = useWords();
  return Array.from({ length: count }, (_, at) => (
    <fieldset key={at} className="field">
      <legend>{t('catalog.variant.number', { at: at + 1 })}</legend>
      <TextField
        name={`variant.${at}.name`}
        label={t('catalog.variant.name')}
        hint={at === 0 ? t('catalog.variant.name-hint') : undefined}
        maxLength={100}
        autoComplete="off"
      />
      <TextField
        name={`variant.${at}.netContent`}
        label={t('catalog.variant.content')}
        short
        autoComplete="off"
      />
      <MoneyField name={`variant.${at}.price`} label={t('catalog.variant.price')} short />
    </fieldset>
  ));
}
