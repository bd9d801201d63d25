/** What a vendor can do, in the order in which it opens; `submission` is the point where the registration goes out. */
export const capabilities = ['learn', 'draft-product', 'submission', 'publish', 'promotion'] as const;
export type Capability = (typeof capabilities)[number];

/** What can be asked: an answer, a paper, or a step that the portal itself knows of. */
export const requirementKinds = ['question', 'document', 'step'] as const;
export type RequirementKind = (typeof requirementKinds)[number];

/** Steps that need nothing typed: an account of one's own, and the office's yes. */
export const steps = ['account', 'accepted'] as const;
export type Step = (typeof steps)[number];

/** Kinds of shopping channels (channel.kind): toko daring and the electronic catalogue. */
export const channelKinds = ['marketplace', 'e-katalog'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Who asks for it; the name stands in content/locales/<language>/requirements.json under `source.<code>`. */
export const sources = [
  'office',
  'inaproc',
  'pmk-58-2022',
  'pp-7-2021',
  'pp-42-2024',
  'bpom-22-2018',
] as const;
export type Source = (typeof sources)[number];
