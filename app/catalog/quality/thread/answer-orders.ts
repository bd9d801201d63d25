import { type Assessment, assessListing } from '../assess-listing.ts';
import {
  assessProduct,
  type ProductAssessment,
  type ProductUnderCheck,
  unassessedProduct,
} from '../assess-product.ts';
import type { Check } from '../check.ts';
import { buildContext, freezeContext } from '../context.ts';
import type { ProductRules } from '../product-rules.ts';
import type { RuleSet } from '../profile.ts';
import type { Watch } from '../run-checks.ts';
import type { CheckAnswer, CheckOrder, CheckRequest, PassedOver } from './request.ts';

export interface Answering {
  checks: readonly Check[];
  ruleSet(channel: string): RuleSet;
  productRules(channelIds: readonly string[]): ProductRules;
  hash: (text: string) => string;
  /** Tells where the work stands: which listing, and which check by its place in `checks`. */
  at(item: number | null, check: number | null): void;
}

/** The verdicts on every listing of an order, in its order. A listing that cannot be read is told as one that no check could judge. */
export function answerOrder({ request, passOver }: CheckOrder, answering: Answering): CheckAnswer {
  const judge = judgeOf(request, answering);
  const places = new Map(answering.checks.map(({ meta }, at) => [meta.id, at]));
  const everywhere = new Set(passOver.flatMap(({ item, check }) => (item === null && check ? [check] : [])));
  const results = request.items.map((item, at) => {
    answering.at(at, null);
    const here = passOver.filter(passed => passed.item === at);
    if (here.some(({ check }) => check === null)) return judge.unread(item);
    const watch = watchOf(here, everywhere, check => answering.at(at, places.get(check) ?? null));
    try {
      return judge.read(item, watch);
    } catch {
      return judge.unread(item);
    }
  });
  answering.at(null, null);
  return { kind: request.kind, results } as CheckAnswer;
}

function watchOf(
  here: readonly PassedOver[],
  everywhere: ReadonlySet<string>,
  at: (id: string) => void,
): Watch {
  return id => {
    if (everywhere.has(id) || here.some(({ check }) => check === id)) return false;
    at(id);
    return true;
  };
}

interface Judge<V> {
  read(item: ProductUnderCheck, watch: Watch): V;
  unread(item: ProductUnderCheck): V;
}

function judgeOf(request: CheckRequest, answering: Answering): Judge<ProductAssessment | Assessment> {
  const { checks, hash } = answering;
  const { today } = request;
  if (request.kind === 'products') {
    const tools = { today, checks, rules: answering.productRules(request.channelIds), hash };
    return {
      read: (item, watch) => assessProduct(item, { ...tools, watch }),
      unread: item => unassessedProduct(item, tools),
    };
  }
  const rules = answering.ruleSet(request.channel);
  const { tree } = answering.productRules([]);
  return {
    read(item, watch) {
      const context = buildContext(item.input, { tree, photos: item.photos, today, around: item.around });
      return assessListing(freezeContext(context), rules, { checks, hash, watch, waivers: item.waivers });
    },
    unread(item) {
      const { ruleSet, mayGoOut, stops, dueOn, ...rest } = unassessedProduct(item, {
        today,
        checks,
        rules: { tree, base: rules, channels: [], version: rules.version },
        hash,
      });
      return { ...rest, ruleSet, channel: rules.channel, mayGoOut: false };
    },
  };
}
