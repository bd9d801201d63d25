export interface Device {
  /** Product names; empty when the browser does not say. */
  browser: string;
  system: string;
}

// In this order: later names also call themselves by the earlier ones.
const browsers: [RegExp, string][] = [
  [/\bFB[A-Z]{2}\/|\bInstagram\b/, 'Facebook'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUC ?Browser\//, 'UC Browser'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iPhone'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

function firstName(names: [RegExp, string][], text: string): string {
  return names.find(([sign]) => sign.test(text))?.[1] ?? '';
}

/** What a person would call the device, from the User-Agent that its session keeps. */
export function describeDevice(userAgent: string): Device {
  return { browser: firstName(browsers, userAgent), system: firstName(systems, userAgent) };
}
