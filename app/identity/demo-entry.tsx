import { useWords } from '~/i18n/use-words.ts';
import { Card } from '~/ui/card/card.tsx';
import type { IconName } from '~/ui/icon/icon.tsx';
import { Icon } from '~/ui/icon/icon.tsx';
import { List } from '~/ui/list/list.tsx';
import type { Role } from './roles.ts';

interface Choice {
  key: string;
  role: Role;
  rights: string;
  name: string;
}

const icons: Record<Role, IconName> = {
  vendor: 'shop',
  trainer: 'book',
  ukpbj: 'box',
  opd: 'cart',
  officer: 'person',
};

/** One click each, demo mode only: every row is a button of one small form. */
export function DemoEntry({ accounts, action }: { accounts: readonly Choice[]; action: string }) {
  const t = useWords();
  return (
    <Card title={t('account.demo')}>
      <p className="small soft">{t('account.demo.lead')}</p>
      <form method="post" action={action}>
        <List>
          {accounts.map(({ key, role, rights, name }) => (
            <li key={key}>
              <button className="item" type="submit" name="key" value={key}>
                <Icon name={icons[role]} />
                <span className="body">
                  <span className="name">{name}</span>
                  <small>{t(`account.demo.${rights === 'view' ? 'view' : role}`)}</small>
                </span>
                <Icon name="arrow" />
              </button>
            </li>
          ))}
        </List>
      </form>
    </Card>
  );
}
