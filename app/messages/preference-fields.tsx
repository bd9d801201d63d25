import { useWords } from '~/i18n/use-words.ts';
import { Choice } from '~/ui/choice/choice.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { Tickbox } from '~/ui/tickbox/tickbox.tsx';
import { channels } from './channels.ts';
import { clockChoices } from './preference-form.ts';

/** The fields of the one form about messages. */
export function PreferenceFields() {
  const t = useWords();
  const ways = channels.map(value => ({ value, text: t(`messages.channel.${value}`) }));
  const clocks = clockChoices.map(value => ({ value, text: value }));
  return (
    <>
      <SelectField
        name="first"
        label={t('messages.preferences.first')}
        hint={t('messages.preferences.first.hint')}
        options={ways}
      />
      <SelectField
        name="second"
        label={t('messages.preferences.second')}
        empty={t('messages.preferences.none')}
        options={ways}
      />
      <SelectField
        name="third"
        label={t('messages.preferences.third')}
        empty={t('messages.preferences.none')}
        options={ways}
      />
      <h2>{t('messages.preferences.quiet')}</h2>
      <p>{t('messages.preferences.quiet.text')}</p>
      <SelectField name="quietFrom" label={t('messages.preferences.quiet-from')} options={clocks} />
      <SelectField
        name="quietTo"
        label={t('messages.preferences.quiet-to')}
        hint={t('messages.preferences.quiet.hint')}
        options={clocks}
      />
      <Choice
        name="language"
        label={t('messages.preferences.language')}
        options={[
          { value: 'id', text: t('messages.preferences.language.id') },
          { value: 'en', text: t('messages.preferences.language.en') },
        ]}
      />
      <Tickbox name="essentialOnly" hint={t('messages.preferences.essential.hint')}>
        {t('messages.preferences.essential')}
      </Tickbox>
    </>
  );
}
