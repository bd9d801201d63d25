import { Outlet } from '@remix-run/react';
import { RoleLayout } from './role-layout.tsx';

export default function BuyerLayout() {
  return (
    <RoleLayout of="opd">
      <Outlet />
    </RoleLayout>
  );
}
