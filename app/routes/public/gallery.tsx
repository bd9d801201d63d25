import { useSearchParams } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { Chips } from '~/ui/chips/chips.tsx';
import type { Example, Say } from '~/ui/example.ts';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.gallery',
  access: 'public',
  words: ['gallery'],
  width: 'wide',
});
export const loader = show(handle, async v => ({ title: v.t('gallery.title') }));
export const meta = ({ data }: { data?: { title: string } }) => [{ title: `${data?.title} · Laris` }];

const folders = import.meta.glob<{ examples: Example[] }>('../../ui/*/*.examples.tsx', { eager: true });

/** Component name and its examples, in the order of the alphabet. */
const components = Object.entries(folders)
  .map(([path, { examples }]) => ({
    name: path.split('/').at(-2)!,
    examples: examples.filter(example => !example.page),
  }))
  .filter(component => component.examples.length > 0);

/** Every component in every state; the same examples feed the render and the accessibility tests. */
export default function Gallery() {
  const t = useWords();
  const language = useLanguage();
  const [params] = useSearchParams();
  const narrow = params.has('narrow');
  const say: Say = (id, en) => (language === 'en' ? en : id);
  return (
    <>
      <PageHeader title={t('gallery.title')} lead={t('gallery.lead')} />
      <Chips
        chips={[
          { to: '/gallery', text: t('gallery.wide'), current: !narrow },
          { to: '/gallery?narrow', text: t('gallery.narrow'), current: narrow },
        ]}
      />
      <div className={narrow ? 'gallery narrow' : 'gallery'}>
        {components.map(({ name, examples }) => (
          <section
            key={name}
            id={`component-${name}`}
            className={examples.some(e => e.wide) ? 'wide' : undefined}
          >
            <h2 className="mono">{name}</h2>
            {examples.map(example => (
              <div key={example.name} className="flow" data-example={`${name}/${example.name}`}>
                {example.view(say)}
              </div>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
