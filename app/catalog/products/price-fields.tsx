import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { MoneyField } from '~/ui/money-field/money-field.tsx';
import { NumberField } from '~/ui/number-field/number-field.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { ORDINARY_PPN_RATE, PPN_RATES } from './ppn-rates.ts';
import { useFieldWords } from './use-field-words.ts';

/** The price of one, and whether PPN is in it: enough for a new product. */
export function PriceField() {
  const t = useWords();
  const words = useFieldWords();
  return (
    <>
      <MoneyField {...words('price')} />
      <Choice
        {...words('priceIncludesPpn')}
        options={(['no', 'yes'] as const).map(value => ({
          value,
          text: t(`catalog.field.priceIncludesPpn.${value}`),
        }))}
      />
    </>
  );
}

const rows = (count: number) => Array.from({ length: count }, (_, at) => at);

/** The whole page of prices: the price, its PPN, from a quantity on, and at other shops. */
export function PriceFields({ steps, shops }: { steps: number; shops: number }) {
  const t = useWords();
  const words = useFieldWords();
  return (
    <>
      <PriceField />
      <SelectField
        {...words('ppnRate')}
        options={PPN_RATES.map(rate => ({
          value: String(rate),
          text: t(rate === ORDINARY_PPN_RATE ? 'catalog.ppn.ordinary' : 'catalog.ppn.luxury', { rate }),
        }))}
      />
      <MoneyField {...words('priceBeforePpn')} />
      <Disclosure title={t('catalog.steps.title')} open={steps > 2}>
        <p className="soft">{t('catalog.steps.hint')}</p>
        {rows(steps).map(at => (
          <Row key={at}>
            <NumberField
              name={`step.${at}.from`}
              label={t('catalog.steps.from', { at: at + 1 })}
              inputMode="numeric"
            />
            <MoneyField name={`step.${at}.price`} label={t('catalog.steps.price', { at: at + 1 })} short />
          </Row>
        ))}
      </Disclosure>
      <Disclosure title={t('catalog.elsewhere.title')} open={shops > 2}>
        <p className="soft">{t('catalog.elsewhere.hint')}</p>
        {rows(shops).map(at => (
          <Row key={at}>
            <TextField
              name={`elsewhere.${at}.where`}
              label={t('catalog.elsewhere.where', { at: at + 1 })}
              maxLength={80}
              autoComplete="off"
              short
            />
            <MoneyField
              name={`elsewhere.${at}.price`}
              label={t('catalog.elsewhere.price', { at: at + 1 })}
              short
            />
          </Row>
        ))}
      </Disclosure>
    </>
  );
}
