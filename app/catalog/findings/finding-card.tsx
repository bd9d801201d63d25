import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Finding } from '~/ui/finding/finding.tsx';
import { Form } from '~/ui/form/form.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { photoUrl } from '../photos/photo-url.ts';
import { WAIVER_REASONS } from '../quality/waiver.ts';
import type { FindingView } from './present-findings.ts';

interface FindingCardProps {
  finding: FindingView;
  productId: string;
  pemda: string;
  /** Position on the page: the first that must be mended has the page's one filled button. */
  at: number;
}

/** What is wrong, shown on the thing itself, then how to mend it, then the one button that leads there. */
export function FindingCard({ finding, productId, pemda, at }: FindingCardProps) {
  const t = useWords();
  const { severity, code, data, says, fix, gain, field, check } = finding;
  const home = `/vendor/products/${productId}`;
  const place = field === 'photos' ? `${home}/photos` : `${home}/edit#${editField(field, data)}`;
  return (
    <Finding
      stop={severity === 'stop'}
      severity={t(`catalog.severity.${severity}`)}
      gain={gain > 0 ? t('catalog.finding.gain', { points: gain }) : undefined}
      title={says}
    >
      <Evidence finding={finding} pemda={pemda} />
      <p>{fix}</p>
      {finding.heldOn.length > 0 ? (
        <p className="soft">{t('catalog.finding.held-on', { channels: finding.heldOn.join(', ') })}</p>
      ) : null}
      <Row>
        <ButtonLink to={place} kind={at === 0 && severity === 'stop' ? 'filled' : 'second'}>
          {t(`catalog.finding.to.${field}`)}
        </ButtonLink>
        <Action to={`/vendor/products/checks/${check}`} icon="book">
          {t('catalog.finding.learn')}
        </Action>
      </Row>
      {severity === 'stop' || finding.heldOn.length > 0 ? null : (
        <Disclosure title={t('catalog.accept.title')}>
          <Form action={`${home}/acceptances`} say={problem => t(`catalog.code.${problem.code}`)}>
            <input type="hidden" name="check" value={check} />
            <input type="hidden" name="code" value={code} />
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
      )}
    </Finding>
  );
}

function Evidence({
  finding: { quote, photo, says, data },
  pemda,
}: Pick<FindingCardProps, 'finding' | 'pemda'>) {
  const t = useWords();
  if (quote) {
    return (
      <blockquote>
        {quote.before}
        <mark>{quote.marked}</mark>
        {quote.after}
      </blockquote>
    );
  }
  if (!photo) return null;
  const { width, height, box, sha256 } = photo;
  return (
    <figure className="photo">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says}>
        <image href={photoUrl(pemda, sha256, 'thumb')} width={width} height={height} />
        {box ? (
          <rect
            x={box.x * width}
            y={box.y * height}
            width={box.width * width}
            height={box.height * height}
            fill="none"
            stroke="var(--bata)"
            strokeWidth={Math.max(width, height) / 120}
          />
        ) : null}
      </svg>
      {data.sharpness === undefined ? null : <figcaption>{t('catalog.finding.sharpness', data)}</figcaption>}
    </figure>
  );
}

/** The form's field that mends a finding. */
function editField(field: string, data: Record<string, string | number>): string {
  if (field === 'priceRupiah') return 'price';
  if (field === 'documents') return typeof data.kind === 'string' ? `${data.kind}Number` : 'pirtNumber';
  return field;
}
