import { flatRoutes } from '@remix-run/fs-routes';
import { layout, prefix, type RouteConfig } from '@remix-run/route-config';

/** The map: one line per audience. Each folder holds flat route files; its layout stands beside it. */
export default [
  layout('routes/public.tsx', await flatRoutes({ rootDirectory: 'routes/public' })),
  layout('routes/auth.tsx', await flatRoutes({ rootDirectory: 'routes/auth' })),
  ...prefix('vendor', [layout('routes/vendor.tsx', await flatRoutes({ rootDirectory: 'routes/vendor' }))]),
  ...prefix('learning', [
    layout('routes/learner.tsx', await flatRoutes({ rootDirectory: 'routes/learner' })),
  ]),
  ...prefix('trainer', [layout('routes/trainer.tsx', await flatRoutes({ rootDirectory: 'routes/trainer' }))]),
  ...prefix('ukpbj', [layout('routes/ukpbj.tsx', await flatRoutes({ rootDirectory: 'routes/ukpbj' }))]),
  ...prefix('opd', [layout('routes/opd.tsx', await flatRoutes({ rootDirectory: 'routes/opd' }))]),
  ...prefix('officer', [layout('routes/officer.tsx', await flatRoutes({ rootDirectory: 'routes/officer' }))]),
  ...(await flatRoutes({ rootDirectory: 'routes/api' })),
] satisfies RouteConfig;
