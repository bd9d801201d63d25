import { useWords } from '~/i18n/use-words.ts';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';

interface ConfirmationProps {
  productId: string;
  /** The day in words on which it was last said to hold. */
  since: string;
}

/** One button for an owner who looked and found everything as it should be. */
export function Confirmation({ productId, since }: ConfirmationProps) {
  const t = useWords();
  return (
    <section id="confirmation">
      <h2>{t('catalog.confirmation.title')}</h2>
      <p>{t('catalog.confirmation.since', { day: since })}</p>
      <Form
        action={`/vendor/products/${productId}/confirmation`}
        say={problem => t(`catalog.code.${problem.code}`)}
      >
        <Button kind="second">{t('catalog.confirmation.do')}</Button>
      </Form>
    </section>
  );
}
