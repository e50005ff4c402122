// A month of a shop group, the same at every run. What has decimals is text, whole numbers are numbers, as a database driver gives them.

export interface AgentRow {
  readonly id: string;
  readonly team: string;
  readonly gmv: string;
  readonly target: number;
  readonly base: number;
}

export interface ShopRow {
  readonly id: string;
  readonly refundRate: string;
  readonly refundHours: string | null;
  readonly disputeRate: string;
  readonly dsr: string;
  readonly complaints: number;
}

export interface ShopPeriod {
  readonly period: string;
  readonly teams: readonly ShopRow[];
  readonly people: readonly AgentRow[];
}

/** What a scorecard and a PK read of an agent. */
export interface PerformanceRow {
  readonly id: string;
  readonly team: string;
  readonly gmv: string;
  readonly performanceBase: number;
  readonly satisfaction: string;
  readonly orders: number;
  readonly inquiries: number;
  readonly responseSeconds: string;
  readonly replyRate: string;
  readonly attendance: string;
}

export interface PerformancePeriod {
  readonly period: string;
  readonly teams: readonly { readonly id: string }[];
  readonly people: readonly PerformanceRow[];
}

/** What base, commission, bonus, prize money, a scorecard and a PK read of an agent: twelve readings. */
export interface MonthRow {
  readonly id: string;
  readonly team: string;
  readonly base: number;
  readonly award: number;
  readonly gmv: string;
  readonly target: number;
  readonly satisfaction: string;
  readonly response: string;
  readonly conversion: string;
  readonly phrases: string;
  readonly received: number;
  readonly refundRate: string;
  readonly complaints: number;
  readonly attendance: string;
}

export interface MonthPeriod {
  readonly period: string;
  readonly teams: readonly { readonly id: string }[];
  readonly people: readonly MonthRow[];
}

const peopleOfShop = 50;

/** About half of the people reach their target, and a quarter of these fail a gate. */
export function monthOf(people: number): MonthPeriod {
  const below = generator(20_261_103);
  return {
    period: "2026-11",
    teams: Array.from({ length: Math.ceil(people / peopleOfShop) }, (_, shop) => ({ id: shopId(shop) })),
    people: Array.from({ length: people }, (_, agent) => {
      const target = 1000 * (60 + below(80));
      return {
        id: `agent-${agent + 1}`,
        team: shopId(Math.floor(agent / peopleOfShop)),
        base: 3000 + 100 * below(30),
        award: below(10) === 0 ? 50 * below(5) : 0,
        gmv: decimal(Math.floor((target * 100) / 2) + below(target * 100), 2),
        target,
        satisfaction: decimal(780 + below(220), 3),
        response: decimal(80 + below(600), 1),
        conversion: decimal(1500 + below(5000), 4),
        phrases: decimal(680 + below(320), 3),
        received: 100 + below(400),
        refundRate: decimal(below(315), 4),
        complaints: below(10) === 0 ? 3 : below(3),
        attendance: decimal(89 + below(12), 2),
      };
    }),
  };
}

/** In each shop of 50 some have the same GMV, response time or number of customers: ties are as frequent as whole seconds make them. */
export function performanceOf(people: number): PerformancePeriod {
  const below = generator(20_261_102);
  return {
    period: "2026-11",
    teams: Array.from({ length: Math.ceil(people / peopleOfShop) }, (_, shop) => ({ id: shopId(shop) })),
    people: Array.from({ length: people }, (_, agent) => {
      const inquiries = below(20) === 0 ? 0 : 100 + below(400);
      return {
        id: `agent-${agent + 1}`,
        team: shopId(Math.floor(agent / peopleOfShop)),
        gmv: decimal(100 * below(200_000), 2),
        performanceBase: 1000 + 100 * below(20),
        satisfaction: decimal(780 + below(220), 3),
        orders: Math.floor((inquiries * (20 + below(45))) / 100),
        inquiries,
        responseSeconds: decimal(150 + below(500), 1),
        replyRate: decimal(900 + below(100), 3),
        attendance: decimal(80 + below(21), 2),
      };
    }),
  };
}

/** About half of the people reach their target, about a quarter of the shops fail a gate; some agents have a negative GMV after refunds. */
export function periodOf(people: number): ShopPeriod {
  const below = generator(20_261_101);
  const chance = (percent: number): boolean => below(100) < percent;
  const gmvInCents = (target: number): number => {
    if (chance(2)) return -1 - below(50_000);
    return chance(1) ? target : Math.floor(target / 2) + below(target);
  };
  return {
    period: "2026-11",
    teams: Array.from({ length: Math.ceil(people / peopleOfShop) }, (_, shop) => ({
      id: shopId(shop),
      refundRate: decimal(below(310), 4),
      refundHours: chance(5) ? null : decimal(60 + below(185), 1),
      disputeRate: decimal(below(105), 5),
      dsr: decimal(468 + below(32), 2),
      complaints: chance(10) ? 3 : below(3),
    })),
    people: Array.from({ length: people }, (_, agent) => {
      const target = 1000 * (60 + below(80));
      return {
        id: `agent-${agent + 1}`,
        team: shopId(Math.floor(agent / peopleOfShop)),
        gmv: decimal(gmvInCents(target * 100), 2),
        target,
        base: 3000 + 100 * below(30),
      };
    }),
  };
}

function shopId(shop: number): string {
  return `shop-${shop + 1}`;
}

/** Whole numbers from 0 to under a limit: a linear congruential generator (Numerical Recipes), of which the high bits are used. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** So many units of the last place, as text: 4695 at 3 places is 4.695. */
function decimal(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, "0");
  return `${units < 0 ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
