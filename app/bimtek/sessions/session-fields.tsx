import { useWords } from '~/i18n/use-words.ts';
import { Choice } from '~/ui/choice/choice.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { NumberField } from '~/ui/number-field/number-field.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { SESSION_AUDIENCES, SESSION_FORMS } from './session.ts';

interface SessionFieldsProps {
  courses: readonly { id: string; title: string }[];
  trainers: readonly { personId: string; name: string }[];
}

/** Everything a trainer decides about a session, for making one and for changing it. */
export function SessionFields({ courses, trainers }: SessionFieldsProps) {
  const t = useWords();
  const hour = (name: string, label: string) => (
    <TextField name={name} label={label} after="WIB" inputMode="decimal" short placeholder="08.30" />
  );
  return (
    <>
      <TextField name="title" label={t('sessions.edit.title')} maxLength={120} />
      <SelectField
        name="course"
        label={t('sessions.edit.course')}
        hint={t('sessions.edit.course-hint')}
        empty={t('sessions.edit.course-none')}
        options={courses.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Choice
        name="audience"
        label={t('sessions.edit.audience')}
        options={SESSION_AUDIENCES.map(value => ({ value, text: t(`sessions.edit.audience-${value}`) }))}
      />
      <DateField name="day" label={t('sessions.edit.day')} />
      {hour('from', t('sessions.edit.from'))}
      {hour('until', t('sessions.edit.until'))}
      <Choice
        name="form"
        label={t('sessions.edit.form')}
        options={SESSION_FORMS.map(value => ({
          value,
          text: t(`sessions.edit.form-${value}`),
          hint: t(`sessions.edit.form-${value}-hint`),
        }))}
      />
      <TextField
        name="venue"
        label={t('sessions.edit.venue')}
        hint={t('sessions.edit.venue-hint')}
        maxLength={200}
      />
      <NumberField name="seatsOnSite" label={t('sessions.edit.seats-on-site')} />
      <TextField
        name="meetingLink"
        type="url"
        label={t('sessions.edit.link')}
        hint={t('sessions.edit.link-hint')}
        maxLength={500}
      />
      <NumberField name="seatsOnline" label={t('sessions.edit.seats-online')} />
      <DateField name="opensOn" label={t('sessions.edit.opens')} />
      <DateField name="closesOn" label={t('sessions.edit.closes')} />
      {hour('closesAt', t('sessions.edit.closes-at'))}
      <NumberField name="jp" label={t('sessions.edit.jp')} unit="JP" />
      <NumberField name="presencePercent" label={t('sessions.edit.presence')} unit="%" />
      <NumberField
        name="lateAfterMinutes"
        label={t('sessions.edit.late')}
        unit={t('sessions.edit.minutes')}
      />
      <SelectField
        name="trainerId"
        label={t('sessions.edit.trainer')}
        options={trainers.map(({ personId, name }) => ({ value: personId, text: name }))}
      />
    </>
  );
}
