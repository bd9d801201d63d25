import { Outlet } from '@remix-run/react';

export default function Audience() {
  return <Outlet />;
}
