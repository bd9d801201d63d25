import { useWords } from '~/i18n/use-words.ts';
import { Item, List } from '~/ui/list/list.tsx';

interface ShownMaterial {
  id: string;
  phase: 'before' | 'after';
  title: string;
  course: string | null;
  format: string | null;
  kilobytes: number | null;
}

/** Materials, those to read before first. */
export function MaterialList({ materials, path }: { materials: readonly ShownMaterial[]; path: string }) {
  const t = useWords();
  const phases = (['before', 'after'] as const).filter(phase => materials.some(each => each.phase === phase));
  return phases.map(phase => (
    <section key={phase}>
      <h2>{t(`sessions.material.${phase}`)}</h2>
      <List>
        {materials
          .filter(each => each.phase === phase)
          .map(({ id, title, course, format, kilobytes }) => (
            <li key={id}>
              <Item
                name={title}
                arrow
                icon={course ? 'book' : 'file'}
                to={course ? `/learning/courses/${course}` : `${path}/materials/${id}`}
                small={
                  course
                    ? t('sessions.material.course')
                    : t('sessions.material.file', {
                        format: (format ?? '').toUpperCase(),
                        kilobytes: kilobytes ?? 0,
                      })
                }
              />
            </li>
          ))}
      </List>
    </section>
  ));
}
