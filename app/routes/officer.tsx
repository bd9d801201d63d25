import { Outlet } from '@remix-run/react';
import { RoleLayout } from './role-layout.tsx';

export default function OfficerLayout() {
  return (
    <RoleLayout of="officer">
      <Outlet />
    </RoleLayout>
  );
}
