import { Outlet } from '@remix-run/react';
import { RoleLayout } from './role-layout.tsx';

export default function TrainerLayout() {
  return (
    <RoleLayout of="trainer">
      <Outlet />
    </RoleLayout>
  );
}
