import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Foot } from '~/identity/foot.tsx';
import { homeOf } from '~/identity/home-of.ts';
import { menuOf, type RolePlace, tabsOf } from '~/identity/places.ts';
import type { Role } from '~/identity/roles.ts';
import { Layout } from '~/ui/layout/layout.tsx';
import { usePage } from '~/use-page.ts';

/** The bar, the places and the foot around every page of a role. */
export function RoleLayout({ of: role, children }: { of: Role; children: ReactNode }) {
  const t = useWords();
  const { pathname } = useLocation();
  const pemda = usePemda();
  const named = (place: RolePlace) => ({ ...place, text: t(`nav.${place.name}`) });
  return (
    <Layout
      home={homeOf(role)}
      pemda={pemda?.name}
      at={pathname}
      width={usePage()?.width}
      menu={menuOf(role, pemda?.id ?? '').map(named)}
      tabs={tabsOf(role).map(named)}
      foot={<Foot />}
    >
      {children}
    </Layout>
  );
}
