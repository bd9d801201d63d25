/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ignoredRouteFiles: ['**/*'],
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // Off: the manifest endpoint of lazy discovery has an open advisory (docs/decisions/2026-11-21-remix-2-and-the-way-out.md).
    v3_lazyRouteDiscovery: false,
  },
};
