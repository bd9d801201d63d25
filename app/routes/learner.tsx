import { Outlet } from '@remix-run/react';
import { useRole } from '~/i18n/use-words.ts';
import { roles } from '~/identity/roles.ts';
import { RoleLayout } from './role-layout.tsx';

/** Learning is the same for owners and for buyers; each keeps the bar of its own role. */
export default function LearnerLayout() {
  const role = useRole();
  return (
    <RoleLayout of={roles.find(known => known === role) ?? 'vendor'}>
      <Outlet />
    </RoleLayout>
  );
}
