/**
 * Rates of PPN as a buyer meets them, in percent of the price before tax. 12 % is taken of 11/12 of the price, so that
 * ordinary goods bear 11 %; luxury goods bear the whole (PMK 131/2024, Pasal 2 and 3, in force since 2025-01-01).
 */
export const PPN_RATES = [11, 12] as const;
export const ORDINARY_PPN_RATE = 11;
