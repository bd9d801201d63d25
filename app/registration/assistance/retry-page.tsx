import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { useSay } from './use-say.ts';

interface Props {
  title: string;
  back: { to: string; text: string };
  problems: readonly Problem[];
  /** Words of the button that tries again. */
  button: string;
}

/** What could not be done just now, why, and the way to try it again. */
export function RetryPage({ title, back, problems, button }: Props) {
  const say = useSay();
  return (
    <>
      <BackLink to={back.to}>{back.text}</BackLink>
      <PageHeader title={title} />
      <Form say={say} problems={problems}>
        <Button full kind="second">
          {button}
        </Button>
      </Form>
    </>
  );
}
