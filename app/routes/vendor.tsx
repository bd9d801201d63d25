import { Outlet } from '@remix-run/react';
import { RoleLayout } from './role-layout.tsx';

export default function VendorLayout() {
  return (
    <RoleLayout of="vendor">
      <Outlet />
    </RoleLayout>
  );
}
