import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Form } from '~/ui/form/form.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { WAIVER_REASONS } from '../quality/waiver.ts';
import { FindingEvidence } from './finding-evidence.tsx';
import type { LessonLink } from './link-lessons.ts';
import { PhotoPair } from './photo-pair.tsx';
import type { FindingView } from './present-findings.ts';

export interface FindingBodyProps {
  finding: FindingView;
  productId: string;
  pemda: string;
  lesson: LessonLink | null;
  /** Position on the page: the first that must be mended has the page's one filled button. */
  at: number;
}

/** What is shown of the thing itself, then how to mend it, then the one button that leads there, then the lesson. */
export function FindingBody({ finding, productId, pemda, lesson, at }: FindingBodyProps) {
  const t = useWords();
  const { severity, fix, field, check, better, to } = finding;
  return (
    <>
      {better ? <Better {...better} /> : <FindingEvidence finding={finding} pemda={pemda} />}
      <p>{fix}</p>
      {finding.heldOn.length > 0 ? (
        <p className="soft">{t('catalog.finding.held-on', { channels: finding.heldOn.join(', ') })}</p>
      ) : null}
      <Row>
        <ButtonLink to={better ? takeOver(to, field) : to} kind={at === 0 ? 'filled' : 'second'}>
          {better ? t('catalog.better.take') : t(`catalog.finding.to.${field}`)}
        </ButtonLink>
        <Action to={`/vendor/products/checks/${check}`} icon="info">
          {t('catalog.finding.learn')}
        </Action>
      </Row>
      {finding.fault ? <PhotoPair fault={finding.fault} /> : null}
      {lesson ? (
        <p>
          <Action to={lesson.to} icon="book">
            {t('catalog.finding.lesson', { title: lesson.title, minutes: lesson.minutes })}
          </Action>
        </p>
      ) : null}
      {severity === 'stop' || finding.heldOn.length > 0 || field === 'confirmedOn' ? null : (
        <Acceptance finding={finding} productId={productId} at={at} />
      )}
    </>
  );
}

/** The form with the better text in its field: nothing is changed before it is saved. */
function takeOver(to: string, field: string): string {
  const [path = '', hash = ''] = to.split('#');
  return `${path}?better=${field}#${hash}`;
}

function Better({ before, after }: { before: string; after: string }) {
  const t = useWords();
  return (
    <>
      <p>
        <span className="small soft">{t('catalog.better.before')}</span>
        <br />
        {before}
      </p>
      <p className="inset">
        <span className="small soft">{t('catalog.better.after')}</span>
        <br />
        <b>{after}</b>
      </p>
    </>
  );
}

function Acceptance({ finding, productId, at }: Pick<FindingBodyProps, 'finding' | 'productId' | 'at'>) {
  const t = useWords();
  return (
    <Disclosure title={t('catalog.accept.title')}>
      <Form
        action={`/vendor/products/${productId}/acceptances`}
        say={problem => t(`catalog.code.${problem.code}`)}
      >
        <input type="hidden" name="check" value={finding.check} />
        <input type="hidden" name="code" value={finding.code} />
        <SelectField
          name="reason"
          id={`reason-${at}`}
          label={t('catalog.accept.reason')}
          options={WAIVER_REASONS.map(value => ({ value, text: t(`catalog.reason.${value}`) }))}
        />
        <Button kind="second" slim>
          {t('catalog.accept.do')}
        </Button>
      </Form>
    </Disclosure>
  );
}
