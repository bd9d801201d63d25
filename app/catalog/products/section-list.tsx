import { useWords } from '~/i18n/use-words.ts';
import { TaskList } from '~/ui/task-list/task-list.tsx';
import { addressOfTask, SECTION_TONES, type SectionTask } from './present-sections.ts';

/** Everything that is written of a product, page by page. */
export function SectionList({ productId, tasks }: { productId: string; tasks: readonly SectionTask[] }) {
  const t = useWords();
  return (
    <section id="sections">
      <TaskList
        title={t('catalog.sections.title')}
        tasks={tasks.map(({ place, ...standing }) => ({
          name: place === 'photos' ? t('catalog.photos.title') : t(`catalog.section.${place}.title`),
          to: addressOfTask(productId, place),
          status: {
            tone: SECTION_TONES[standing.state],
            text: t(
              `catalog.sections.${standing.state}`,
              'count' in standing ? { count: standing.count } : {},
            ),
          },
        }))}
      />
    </section>
  );
}
