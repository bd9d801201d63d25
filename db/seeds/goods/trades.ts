import { craftTrades } from './craft.ts';
import { foodTrades } from './food.ts';
import type { Trade } from './good.ts';
import { officeTrades } from './office.ts';
import { serviceTrades } from './services.ts';

export const trades: Trade[] = [...foodTrades, ...craftTrades, ...officeTrades, ...serviceTrades];
