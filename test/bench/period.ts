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

/** The readings of a month, and of how many places each is. */
export const monthPlaces = {
  base: 2,
  award: 2,
  gmv: 2,
  target: 2,
  satisfaction: 3,
  response: 1,
  conversion: 4,
  phrases: 3,
  received: 0,
  refundRate: 4,
  complaints: 0,
  attendance: 2,
} as const;

type InUnits<Places> = { readonly [Reading in keyof Places]: number };

/** About half of the people reach their target, and a quarter of these fail a gate. Readings are in units of their last place. */
export function* drawMonth(people: number): Generator<InUnits<typeof monthPlaces>> {
  const below = generator(20_261_103);
  for (let agent = 0; agent < people; agent += 1) {
    const target = 1000 * (60 + below(80));
    yield {
      base: 100 * (3000 + 100 * below(30)),
      award: below(10) === 0 ? 5000 * below(5) : 0,
      gmv: Math.floor((target * 100) / 2) + below(target * 100),
      target: 100 * target,
      satisfaction: 780 + below(220),
      response: 80 + below(600),
      conversion: 1500 + below(5000),
      phrases: 680 + below(320),
      received: 100 + below(400),
      refundRate: below(315),
      complaints: below(10) === 0 ? 3 : below(3),
      attendance: 89 + below(12),
    };
  }
}

export function monthOf(people: number): MonthPeriod {
  return {
    period: "2026-11",
    teams: Array.from({ length: shopsOf(people) }, (_, shop) => ({ id: shopId(shop) })),
    people: Array.from(drawMonth(people), (drawn, agent) => ({
      id: `agent-${agent + 1}`,
      team: shopId(shopOf(agent)),
      ...drawn,
      base: drawn.base / 100,
      award: drawn.award / 100,
      gmv: decimal(drawn.gmv, 2),
      target: drawn.target / 100,
      satisfaction: decimal(drawn.satisfaction, 3),
      response: decimal(drawn.response, 1),
      conversion: decimal(drawn.conversion, 4),
      phrases: decimal(drawn.phrases, 3),
      refundRate: decimal(drawn.refundRate, 4),
      attendance: decimal(drawn.attendance, 2),
    })),
  };
}

/** The same month, two shops at a time. */
export function monthByShops(people: number): readonly MonthPeriod[] {
  const month = monthOf(people);
  return Array.from({ length: Math.ceil(month.teams.length / 2) }, (_, part) => ({
    period: month.period,
    teams: month.teams.slice(2 * part, 2 * part + 2),
    people: month.people.slice(2 * part * peopleOfShop, (2 * part + 2) * peopleOfShop),
  }));
}

/** In each shop of 50 some have the same GMV, response time or number of customers: ties are as frequent as whole seconds make them. */
export function performanceOf(people: number): PerformancePeriod {
  const below = generator(20_261_102);
  return {
    period: "2026-11",
    teams: Array.from({ length: shopsOf(people) }, (_, shop) => ({ id: shopId(shop) })),
    people: Array.from({ length: people }, (_, agent) => {
      const inquiries = below(20) === 0 ? 0 : 100 + below(400);
      return {
        id: `agent-${agent + 1}`,
        team: shopId(shopOf(agent)),
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

/** The readings of people and of shops, and of how many places each is. */
export const shopPlaces = {
  people: { gmv: 2, target: 2, base: 2 },
  teams: { refundRate: 4, refundHours: 1, disputeRate: 5, dsr: 2, complaints: 0 },
} as const;

/** A shop's readings in units of their last place; one without refunds has no refund time. */
type DrawnShop = Omit<InUnits<(typeof shopPlaces)["teams"]>, "refundHours"> & { readonly refundHours: number | null };

/** About half of the people reach their target, about a quarter of the shops fail a gate; some agents have a negative GMV after refunds. */
export function drawShops(people: number, seed = 20_261_101): {
  readonly teams: readonly DrawnShop[];
  readonly people: Iterable<InUnits<(typeof shopPlaces)["people"]>>;
} {
  const below = generator(seed);
  const chance = (percent: number): boolean => below(100) < percent;
  const gmvInCents = (target: number): number => {
    if (chance(2)) return -1 - below(50_000);
    return chance(1) ? target : Math.floor(target / 2) + below(target);
  };
  const teams = Array.from({ length: shopsOf(people) }, () => ({
    refundRate: below(310),
    refundHours: chance(5) ? null : 60 + below(185),
    disputeRate: below(105),
    dsr: 468 + below(32),
    complaints: chance(10) ? 3 : below(3),
  }));
  function* drawPeople() {
    for (let agent = 0; agent < people; agent += 1) {
      const target = 1000 * (60 + below(80));
      yield { gmv: gmvInCents(target * 100), target: 100 * target, base: 100 * (3000 + 100 * below(30)) };
    }
  }
  return { teams, people: drawPeople() };
}

export function periodOf(people: number, seed?: number): ShopPeriod {
  const drawn = drawShops(people, seed);
  return {
    period: "2026-11",
    teams: drawn.teams.map(({ refundRate, refundHours, disputeRate, dsr, complaints }, shop) => ({
      id: shopId(shop),
      refundRate: decimal(refundRate, 4),
      refundHours: refundHours === null ? null : decimal(refundHours, 1),
      disputeRate: decimal(disputeRate, 5),
      dsr: decimal(dsr, 2),
      complaints,
    })),
    people: Array.from(drawn.people, ({ gmv, target, base }, agent) => ({
      id: `agent-${agent + 1}`,
      team: shopId(shopOf(agent)),
      gmv: decimal(gmv, 2),
      target: target / 100,
      base: base / 100,
    })),
  };
}

/** Rows of the policy in which every kind of node stands, in teams of 50: some lack a reading. */
export function everyKindOf(people: number): {
  readonly period: string;
  readonly teams: readonly object[];
  readonly people: readonly object[];
} {
  const below = generator(20_261_104);
  const seldomNull = <Value>(value: Value): Value | null => (below(100) === 0 ? null : value);
  return {
    period: "2026-11",
    teams: Array.from({ length: shopsOf(people) }, (_, shop) => ({ id: shopId(shop), rating: seldomNull(1 + below(4)) })),
    people: Array.from({ length: people }, (_, agent) => ({
      id: `agent-${agent + 1}`,
      team: shopId(shopOf(agent)),
      a: decimal(below(90_000), 2),
      b: decimal(below(90_000) - 10_000, 2),
      c: seldomNull(decimal(below(90_000), 2)),
      n: seldomNull(below(5)),
      days: 1 + below(22),
    })),
  };
}

export function shopsOf(people: number): number {
  return Math.ceil(people / peopleOfShop);
}

export function shopOf(agent: number): number {
  return Math.floor(agent / peopleOfShop);
}

export function shopId(shop: number): string {
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
