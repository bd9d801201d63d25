/** Ways to reach a person. `in-app` is the inbox of the portal; it costs nothing and wakes nobody. */
export const channels = ['whatsapp', 'email', 'in-app'] as const;
export type Channel = (typeof channels)[number];

/** Who gets no say about the order: most people here read WhatsApp, some read e-mail, all find the inbox when they come back. */
export const defaultOrder: readonly Channel[] = channels;

/** One try on one channel. `sent` = the provider took it; what came of it afterwards is told by receipts. */
export const deliveryStates = ['queued', 'sent', 'delivered', 'read', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A whole message. All but `waiting` are ends; a late receipt may still lift `sent` to `delivered` or `read`. */
export const messageStates = ['waiting', 'sent', 'delivered', 'read', 'failed', 'withdrawn'] as const;
export type MessageState = (typeof messageStates)[number];
