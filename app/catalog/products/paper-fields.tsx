import { useWords } from '~/i18n/use-words.ts';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { Tickbox } from '~/ui/tickbox/tickbox.tsx';
import { DOCUMENT_KINDS } from './document-kinds.ts';

/** Permits and certificates, each folded until it is filled in or asked for. */
export function PaperFields({ open }: { open: readonly string[] }) {
  const t = useWords();
  return (
    <>
      {DOCUMENT_KINDS.map(kind => (
        <Disclosure key={kind} title={t(`catalog.document.${kind}`)} open={open.includes(kind)}>
          <TextField
            name={`${kind}Number`}
            label={t('catalog.paper.number')}
            maxLength={60}
            autoComplete="off"
          />
          <TextField
            name={`${kind}Holder`}
            label={t('catalog.paper.holder')}
            hint={t('catalog.paper.holder-hint')}
            maxLength={120}
            autoComplete="off"
          />
          <DateField
            name={`${kind}ExpiresOn`}
            label={t('catalog.paper.expires-on')}
            hint={t('catalog.paper.expires-hint')}
          />
          <TextField
            name={`${kind}Product`}
            label={t('catalog.paper.product')}
            hint={t('catalog.paper.product-hint')}
            maxLength={150}
            autoComplete="off"
          />
          <TextField
            name={`${kind}Brand`}
            label={t('catalog.paper.brand')}
            maxLength={100}
            autoComplete="off"
          />
        </Disclosure>
      ))}
      <Tickbox name="nonHalal" hint={t('catalog.field.nonHalal.hint')}>
        {t('catalog.field.nonHalal.label')}
      </Tickbox>
    </>
  );
}
