import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

/** Camera, direction and typed letters: shown by the page's script only, since nothing of it works without. */
export function ScanPanel() {
  const t = useWords();
  return (
    <section data-scan hidden aria-labelledby="scan">
      <h2 id="scan" className="unseen">
        {t('attendance.scan.title')}
      </h2>
      <div data-result role="status" />
      <div data-camera-off>
        <Button type="button" full data-start>
          {t('attendance.scan.start')}
        </Button>
      </div>
      <div data-camera-on hidden className="flow">
        <video data-video muted playsInline aria-label={t('attendance.scan.camera')} />
        <Button type="button" kind="second" slim data-stop>
          {t('attendance.scan.stop')}
        </Button>
      </div>
      <Choice
        name="mode"
        label={t('attendance.scan.mode')}
        value="in"
        options={[
          { value: 'in', text: t('attendance.scan.in') },
          { value: 'out', text: t('attendance.scan.out') },
        ]}
      />
      <form data-typed>
        <TextField
          name="code"
          label={t('attendance.scan.code')}
          hint={t('attendance.scan.code-hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button kind="second">{t('attendance.scan.check')}</Button>
      </form>
    </section>
  );
}
