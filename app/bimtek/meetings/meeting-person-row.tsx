import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Item } from '~/ui/list/list.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';

export interface ShownPerson {
  id: string;
  names: string[];
  minutes: number;
  seats: string[];
  matchedBy: 'email' | 'name' | 'hand' | null;
  dismissed: boolean;
  suggestions: string[];
}

interface MeetingPersonRowProps {
  person: ShownPerson;
  holders: { seatId: string; name: string }[];
  /** Where the choice is sent to: `<action>/<id>/seats`. */
  action: string;
}

/** Somebody of a meeting, and the form that says who it was. */
export function MeetingPersonRow({ person, holders, action }: MeetingPersonRowProps) {
  const t = useWords();
  const nameOf = (seatId: string) => holders.find(holder => holder.seatId === seatId)?.name ?? '';
  const open = person.seats.length === 0 && !person.dismissed;
  const small = [
    t('meetings.minutes', { minutes: person.minutes }),
    person.seats.map(nameOf).join(', '),
    person.matchedBy ? t(`meetings.by.${person.matchedBy}`) : '',
    person.dismissed ? t('meetings.dismissed') : '',
  ];
  const likely = person.suggestions.map(seatId => ({
    value: seatId,
    text: t('meetings.maybe', { name: nameOf(seatId) }),
  }));
  const rest = holders.filter(({ seatId }) => !person.suggestions.includes(seatId));
  const options = [...likely, ...rest.map(({ seatId, name }) => ({ value: seatId, text: name }))];
  return (
    <li>
      <Item name={person.names.join(' / ')} small={small.filter(part => part !== '').join(' · ')} />
      <Disclosure
        title={open ? t('meetings.seat', { name: person.names[0] ?? '' }) : t('meetings.change')}
        open={open}
      >
        <Form
          action={`${action}/${person.id}/seats`}
          say={problem => t(`meetings.code.${problem.code}`, problem.data)}
        >
          <SelectField
            name="first"
            id={`first-${person.id}`}
            label={t('meetings.seat', { name: person.names[0] ?? '' })}
            empty={t('meetings.nobody')}
            options={options}
            defaultValue={person.seats[0] ?? person.suggestions[0] ?? ''}
          />
          <SelectField
            name="second"
            id={`second-${person.id}`}
            label={t('meetings.seat-second')}
            empty={t('meetings.nobody')}
            options={options}
            defaultValue={person.seats[1] ?? ''}
          />
          <Button kind="second">{t('meetings.save')}</Button>
        </Form>
      </Disclosure>
    </li>
  );
}
