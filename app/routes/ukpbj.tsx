import { Outlet, useLocation, useNavigation } from '@remix-run/react';
import { IdleWarning } from '~/identity/idle-warning.tsx';
import { RoleLayout } from './role-layout.tsx';

export default function StaffLayout() {
  const { key } = useLocation();
  const { state } = useNavigation();
  return (
    <RoleLayout of="ukpbj">
      <IdleWarning of="ukpbj" life={key + state} />
      <Outlet />
    </RoleLayout>
  );
}
