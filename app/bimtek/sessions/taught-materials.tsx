import { useWords } from '~/i18n/use-words.ts';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Item, List } from '~/ui/list/list.tsx';

interface TaughtMaterialsProps {
  materials: readonly { id: string; phase: 'before' | 'after'; title: string; course: string | null }[];
  path: string;
  mayTell: boolean;
}

/** The materials of a session, each to be opened or taken off, and one button that tells everybody with a seat. */
export function TaughtMaterials({ materials, path, mayTell }: TaughtMaterialsProps) {
  const t = useWords();
  if (materials.length === 0) return null;
  return (
    <>
      <List>
        {materials.map(({ id, phase, title, course }) => (
          <li key={id}>
            <Item
              name={title}
              small={t(`sessions.material.phase-${phase}`)}
              icon={course ? 'book' : 'file'}
              end={
                <>
                  {course ? null : (
                    <Action to={`${path}/${id}`} plain about={title}>
                      {t('sessions.material.open')}
                    </Action>
                  )}
                  <form method="post" action={`${path}/${id}`}>
                    <Action icon="trash" about={title}>
                      {t('sessions.material.remove')}
                    </Action>
                  </form>
                </>
              }
            />
          </li>
        ))}
      </List>
      {mayTell ? (
        <form method="post" action={`${path}/announcement`}>
          <Button kind="second" icon="mail">
            {t('sessions.material.tell')}
          </Button>
        </form>
      ) : null}
    </>
  );
}
