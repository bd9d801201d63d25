import { useWords } from '~/i18n/use-words.ts';
import { Choice } from '~/ui/choice/choice.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { MoneyField } from '~/ui/money-field/money-field.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';
import { DOCUMENT_KINDS } from './document-kinds.ts';

export interface CategoryOption {
  value: string;
  text: string;
}

/** The fields of the product form; errors and values come from the Form around them. */
export function ProductFields({
  categories,
  units,
  openDocuments,
}: {
  categories: readonly CategoryOption[];
  units: readonly string[];
  openDocuments: boolean;
}) {
  const t = useWords();
  const words = (name: string) => ({
    name,
    label: t(`catalog.field.${name}.label`),
    hint: t(`catalog.field.${name}.hint`),
  });
  return (
    <>
      <TextField {...words('title')} maxLength={150} autoComplete="off" />
      <SelectField {...words('category')} options={categories} empty={t('catalog.field.category.empty')} />
      <TextField {...words('unit')} list="units" short autoComplete="off" autoCapitalize="none" />
      <datalist id="units">
        {units.map(unit => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <TextField {...words('netContent')} short autoComplete="off" />
      <MoneyField {...words('price')} />
      <Choice
        {...words('priceIncludesPpn')}
        options={(['no', 'yes'] as const).map(value => ({
          value,
          text: t(`catalog.field.priceIncludesPpn.${value}`),
        }))}
      />
      <TextArea {...words('description')} rows={6} maxLength={5000} />
      <TextField {...words('brand')} autoComplete="off" />
      <TextField {...words('shelfLifeDays')} short inputMode="numeric" after={t('catalog.field.days')} />
      <Disclosure title={t('catalog.field.documents')} open={openDocuments}>
        <p className="soft">{t('catalog.field.documents-hint')}</p>
        {DOCUMENT_KINDS.map(kind => (
          <fieldset key={kind}>
            <legend>{t(`catalog.document.${kind}`)}</legend>
            <TextField name={`${kind}Number`} label={t('catalog.field.number')} autoComplete="off" />
            <DateField name={`${kind}ExpiresOn`} label={t('catalog.field.expires-on')} />
          </fieldset>
        ))}
      </Disclosure>
    </>
  );
}
