import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { EXCUSES } from '../mark.ts';

interface SeatCardProps {
  /** The person that was picked; null = the script may pick one later. */
  seat: { id: string; name: string | null } | null;
  nonce: string;
  error?: string;
}

/** Everything that can be noted about one person: came, left, excused with a reason. */
export function SeatCard({ seat, nonce, error }: SeatCardProps) {
  const t = useWords();
  return (
    <section id="seat" data-card hidden={seat === null}>
      <Card title={<span data-card-name>{seat?.name ?? t('attendance.nameless')}</span>}>
        <form method="post">
          <input type="hidden" name="nonce" value={nonce} />
          <input type="hidden" name="seatId" value={seat?.id ?? ''} />
          <div className="row">
            <Button kind="second" name="kind" value="in">
              {t('attendance.note.in')}
            </Button>
            <Button kind="second" name="kind" value="out">
              {t('attendance.note.out')}
            </Button>
          </div>
          <SelectField
            name="reason"
            label={t('attendance.excuse')}
            error={error}
            empty={t('attendance.excuse-choose')}
            options={EXCUSES.map(value => ({ value, text: t(`attendance.excuse.${value}`) }))}
          />
          <Button kind="second" name="kind" value="excused">
            {t('attendance.note.excused')}
          </Button>
        </form>
      </Card>
    </section>
  );
}
