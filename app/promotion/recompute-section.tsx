import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { differenceCodes } from './codes.ts';

/** The names that differences fill in: passed through, so that the page's script can put the values there. */
const names = [
  'published',
  'computed',
  'reason',
  'id',
  'place',
  'otherPlace',
  'round',
  'seq',
  'changed',
] as const;
const blanks = Object.fromEntries(names.map(name => [name, `{${name}}`]));

/** How anybody recomputes the round: a button for this browser (its script is /recompute-draw.js), and two programs. */
export function RecomputeSection({ address, round }: { address: string; round: number }) {
  const t = useWords();
  const words = {
    working: t('promotion.draw.self-working'),
    valid: t('promotion.draw.self-valid'),
    invalid: t('promotion.draw.self-invalid'),
    failed: t('promotion.draw.self-failed'),
    codes: Object.fromEntries(differenceCodes.map(code => [code, t(`promotion.code.${code}`, blanks)])),
  };
  const file = `putaran-${round}.json`;
  return (
    <section data-round={address} data-words={JSON.stringify(words)}>
      <h2>{t('promotion.draw.self-title')}</h2>
      <p hidden>
        <Button type="button">{t('promotion.draw.self-button')}</Button>
      </p>
      <output />
      <p>{t('promotion.draw.self-offline')}</p>
      <code className="hash">{t('promotion.draw.self-command', { file })}</code>
      <code className="hash">{t('promotion.draw.self-command-python', { file })}</code>
      <Row>
        <Action to={address} icon="download" download={file}>
          {t('promotion.draw.self-file', { n: round })}
        </Action>
        <Action to="/verify-draw.py" icon="download" download="verify-draw.py">
          {t('promotion.draw.self-python')}
        </Action>
      </Row>
      <script type="module" src="/recompute-draw.js" />
    </section>
  );
}
