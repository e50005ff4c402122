import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, metrics, settle, shareOf, type RowId } from "../../src/index.js";
import { attribution, count, sum, tally, workingHours, type AttributionOptions } from "../../src/tally/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

interface Message {
  readonly at: string;
  readonly by: RowId | null;
}
interface Order {
  readonly id: string;
  readonly shop: string;
  readonly chat: readonly Message[];
  readonly placed: string;
  readonly paid: string | null;
  readonly amount: string;
  readonly before: readonly string[];
}
type Choices = Partial<AttributionOptions<Order, Message>>;

/** `"3 09:00"` of November 2026, in China. */
const on = (text: string): string => `2026-11-${text.slice(0, -6).padStart(2, "0")}T${text.slice(-5)}:00+08:00`;

/** `"3 09:00 li, 3 09:30 wang"`; `-` is the buyer, or a bot. */
const order = (chat: string, placed: string, paid: string | null, before: readonly string[] = []): Order => ({
  id: "o-1",
  shop: "shop-1",
  chat: chat === "" ? [] : chat.split(", ").map((each) => {
    const [day = "", time = "", by = ""] = each.split(" ");
    return { at: on(`${day} ${time}`), by: by === "-" ? null : by };
  }),
  placed: on(placed),
  paid: paid === null ? null : on(paid),
  amount: "100.00",
  before: before.map(on),
});

const usual: AttributionOptions<Order, Message> = {
  events: ({ chat }) => chat,
  at: ({ at }) => at,
  agent: ({ by }) => by,
  placed: ({ placed }) => placed,
  paid: ({ paid }) => paid,
  judgedBy: "placing",
  chat: "last",
  days: 2,
  counted: "elapsed",
  afterSales: "inquiry",
  silent: "nobody",
};
const china = workingHours({ offset: "+08:00", days: [] });
const shared = { shared: ({ shop }: Order) => shop };
const three = ["placing", "payment", "placingFirst"] as const;
const byAll = (choices: Choices, record: Order): readonly (RowId | null)[] =>
  three.map((judgedBy) => attribution({ ...usual, ...choices, judgedBy })(record));

describe("an order", () => {
  // Li receives the buyer, Wang gets the order placed, Zhao gets it paid. Worked by hand; the three ways are those of 赤兔名品 (绩效判定规则详解).
  const received = "3 09:00 -, 3 09:01 li, 3 09:30 wang, 3 15:00 zhao";
  it.each<[string, Choices, Order, readonly (RowId | null)[]]>([
    ["is of who got it placed, of who got it paid, or of the former first", {}, order(received, "3 10:00", "3 16:00"), [
      "wang",
      "zhao",
      "wang",
    ]],
    ["may be of who received the buyer", { chat: "first" }, order(received, "3 10:00", "3 16:00"), ["li", "li", "li"]],
    ["is of who did both", {}, order("3 09:00 li", "3 10:00", "3 10:01"), ["li", "li", "li"]],
    ["that was placed in silence is of who got it paid, but not by placing", {}, order("3 12:00 li", "3 10:00", "3 13:00"), [
      null,
      "li",
      "li",
    ]],
    ["that was paid in silence is of who got it placed, while that is within the days", {}, order("3 09:00 li", "3 10:00", "5 09:00"), [
      "li",
      "li",
      "li",
    ]],
    ["that was paid in silence later is not, by payment", {}, order("3 09:00 li", "3 10:00", "5 09:01"), ["li", null, "li"]],
    ["that is not paid is nobody's by payment", {}, order("3 09:00 li", "3 10:00", null), ["li", null, "li"]],
    ["that is neither placed by somebody nor paid is nobody's", {}, order("3 11:00 li", "3 10:00", null), [null, null, null]],
    ["of a buyer with whom nobody chatted is nobody's", {}, order("", "3 10:00", "3 10:01"), [null, null, null]],
    ["of a buyer who talked to a bot only is nobody's", {}, order("3 09:00 -, 3 09:01 -", "3 10:00", "3 10:01"), [null, null, null]],
    ["counts a chat in the moment in which it is placed or paid", {}, order("3 10:00 li, 3 10:01 wang", "3 10:00", "3 10:01"), [
      "li",
      "wang",
      "li",
    ]],
    ["counts no chat that came afterwards", {}, order("3 10:02 li", "3 10:00", "3 10:01"), [null, null, null]],
    ["counts a chat just within the days", { days: 1 }, order("2 10:00 li", "3 10:00", "3 10:00"), ["li", "li", "li"]],
    ["counts none a minute before that", { days: 1 }, order("2 09:59 li", "3 10:00", "3 10:00"), [null, null, null]],
    [
      "is of the first who was within the days, not of who was too early",
      { chat: "first", days: 1 },
      order("1 09:00 li, 3 09:00 wang", "3 10:00", "3 10:00"),
      ["wang", "wang", "wang"],
    ],
    ["goes by id where two chatted in one moment", {}, order("3 09:00 wang, 3 09:00 li", "3 10:00", "3 10:00"), ["li", "li", "li"]],
    ["goes by id there, whoever is asked for", { chat: "first" }, order("3 09:00 wang, 3 09:00 li", "3 10:00", "3 10:00"), [
      "li",
      "li",
      "li",
    ]],
  ])("%s", (_, choices, record, owners) => {
    expect(byAll(choices, record)).toEqual(owners);
  });

  // 询单→次日付款: paid on the day of the inquiry or the next.
  it.each<[string, Choices, Order, readonly (RowId | null)[]]>([
    ["of the next date is in time, however late in it", { days: 1, counted: china }, order("2 00:01 li", "3 23:59", "3 23:59"), [
      "li",
      "li",
      "li",
    ]],
    ["of the date after that is not, however early", { days: 1, counted: china }, order("2 23:59 li", "4 00:00", "4 00:00"), [
      null,
      null,
      null,
    ]],
    ["of the same date is in time for no days", { days: 0, counted: china }, order("3 00:00 li", "3 23:59", "4 00:00"), ["li", null, "li"]],
    ["of no days is in time in the same moment only, where they are hours", { days: 0 }, order("3 10:00 li", "3 10:00", "3 10:01"), [
      "li",
      null,
      "li",
    ]],
  ])("%s", (_, choices, record, owners) => {
    expect(byAll(choices, record)).toEqual(owners);
  });

  // 静默: nobody chatted in time.
  it.each<[string, Order, readonly (RowId | null)[]]>([
    ["is shared where nobody chatted", order("", "3 10:00", "3 10:01"), ["shop-1", "shop-1", "shop-1"]],
    ["is shared where somebody did, too long ago", order("1 09:59 li", "3 10:00", "3 10:01"), ["shop-1", "shop-1", "shop-1"]],
    ["is not shared where somebody got it placed, or paid", order("3 10:01 li", "3 10:00", "3 10:02"), ["shop-1", "li", "li"]],
    ["is not shared by payment before it is paid", order("", "3 10:00", null), ["shop-1", null, null]],
  ])("%s", (_, record, owners) => {
    expect(byAll({ silent: shared }, record)).toEqual(owners);
  });

  // 售后天数 21, 快麦绩效: who asks again within these days of buying is no inquiry.
  it.each<[string, Choices["afterSales"], Order, RowId | null]>([
    [
      "counts a chat after another purchase, where that is an inquiry",
      "inquiry",
      order("10 09:00 li", "10 10:00", null, ["3 09:00"]),
      "li",
    ],
    [
      "counts none within the days",
      { days: 21, bought: ({ before }) => before },
      order("10 09:00 li", "10 10:00", null, ["3 09:00"]),
      null,
    ],
    [
      "counts none on the last of the days",
      { days: 7, bought: ({ before }) => before },
      order("10 09:00 li", "10 10:00", null, ["3 09:00"]),
      null,
    ],
    ["counts one after the days", { days: 6, bought: ({ before }) => before }, order("10 09:00 li", "10 10:00", null, ["3 09:00"]), "li"],
    [
      "counts one in the moment of the purchase, and before it",
      { days: 21, bought: ({ before }) => before },
      order("10 09:00 li", "10 10:00", null, ["10 09:00", "10 09:30"]),
      "li",
    ],
    [
      "goes by each purchase before",
      { days: 2, bought: ({ before }) => before },
      order("10 09:00 li", "10 10:00", null, ["1 09:00", "9 09:00", "20 09:00"]),
      null,
    ],
    [
      "is of who was asked before the purchase, though another was asked after",
      { days: 2, bought: ({ before }) => before },
      order("9 12:00 li, 10 09:00 wang", "10 10:00", null, ["9 13:00"]),
      "li",
    ],
  ])("%s", (_, afterSales, record, owner) => {
    expect(attribution({ ...usual, afterSales: afterSales ?? "inquiry" })(record)).toBe(owner);
  });

  it("counts the days after a purchase as it counts the others", () => {
    const record = order("10 23:00 li", "10 23:30", null, ["9 01:00"]);
    const afterSales = { days: 1, bought: ({ before }: Order) => before };
    expect(attribution({ ...usual, afterSales })(record)).toBe("li");
    expect(attribution({ ...usual, afterSales, counted: china })(record)).toBeNull();
  });

  it("may be of somebody whose id is a number, and is in no way changed", () => {
    const record = { ...order("", "3 10:00", null), chat: [{ at: on("3 09:30"), by: 7 }, { at: on("3 09:00"), by: "li" }] };
    const before = JSON.stringify(record);
    expect(attribution(usual)(record)).toBe(7);
    expect(JSON.stringify(record)).toBe(before);
  });
});

const { orders, gmv, silent, hours } = metrics({
  person: { orders: "count", gmv: { unit: "money", places: 2 }, hours: "hours" },
  team: { silent: { unit: "money", places: 2 } },
});

describe("what is silent and shared", () => {
  it("is the shop's, and a policy divides it to the cent", () => {
    const owner = attribution({ ...usual, silent: shared });
    const sales = tally({
      id: "sales",
      version: "1",
      person: owner,
      team: ({ shop }: Order) => shop,
      readings: [
        sum(gmv, ({ amount }: Order) => amount),
        sum(silent, ({ amount }: Order) => amount, { where: (each: Order) => owner(each) === each.shop }),
      ],
    });
    const state = sales.addAll(sales.empty, [order("3 09:00 li", "3 10:00", "3 10:01"), order("", "3 10:00", "3 10:01")]);
    const { people, teams, strangers } = sales.readings(state, {
      people: [{ id: "li", team: "shop-1", hours: 100 }, { id: "wang", team: "shop-1", hours: 200 }],
      teams: [{ id: "shop-1" }],
    });
    expect(teams).toEqual([{ id: "shop-1", silent: "100" }]);
    expect(strangers.people).toEqual([{ id: "shop-1", gmv: "100" }]);
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { own: gmv, share: shareOf(silent, hours) } });
    expect(settle(policy, { period: "2026-11", people, teams }).statements.map(({ lines }) => [lines.own.amount, lines.share.amount]))
      .toEqual([["100.00", "33.33"], ["0.00", "66.67"]]);
  });
});

describe("bad choices", () => {
  it("are told with all their faults at once", () => {
    const nothing = untyped({
      events: "events",
      judgedBy: "paying",
      days: -1,
      counted: "calendar",
      afterSales: { days: 1.5, bought: () => [] },
      silent: "shared",
      within: 2,
    });
    expect(thrownFaults(() => attribution(nothing)).map(({ message }) => message)).toEqual([
      "events: invalid choice: got \"events\", expected a function",
      "at: invalid choice: got nothing, expected a function",
      "agent: invalid choice: got nothing, expected a function",
      "placed: invalid choice: got nothing, expected a function",
      "paid: invalid choice: got nothing, expected a function",
      "judgedBy: invalid choice: got \"paying\", expected one of \"placing\", \"payment\", \"placingFirst\"",
      "chat: invalid choice: got nothing, expected one of \"first\", \"last\"",
      "days: invalid choice: got -1, expected a whole number from 0 to 3660",
      "counted: invalid choice: got \"calendar\", expected one of \"elapsed\", workingHours({ … })",
      "afterSales: invalid choice: got an object, expected one of \"inquiry\", { days: 7, bought: (record) => … }",
      "silent: invalid choice: got \"shared\", expected one of \"nobody\", { shared: (record) => … }",
      "within: unknown field: got \"within\", expected one of events, at, agent, placed, paid, judgedBy, chat, days, counted, afterSales, silent",
    ]);
    expect(thrownFaults(() => attribution(untyped(null)))).toHaveLength(11);
  });

  const sound = order("3 09:00 li", "3 10:00", "3 10:01");
  const bad = (choices: Choices, record: unknown): readonly string[] => {
    const owner = attribution({ ...usual, ...choices });
    const sales = tally({ id: "s", version: "1", person: owner, readings: [count(orders)] });
    return thrownFaults(() => sales.add(sales.empty, untyped(record))).map(({ code, path }) => `${path.join(".")} ${code}`);
  };

  it.each<[string, Choices, unknown, string]>([
    ["was placed at no moment", {}, { ...sound, placed: "3.11.2026" }, "placed invalid_time"],
    ["was placed in seconds", {}, { ...sound, placed: 1_793_667_600 }, "placed invalid_time"],
    ["has no payment, not even none", {}, { ...sound, paid: undefined }, "paid invalid_time"],
    ["was paid before it was placed", {}, { ...sound, paid: on("3 09:59") }, "paid not_rising"],
    ["has no chat, not even none", {}, { ...sound, chat: null }, "events not_a_list"],
    ["has a message of no moment", {}, { ...sound, chat: [{ at: "noon", by: "li" }] }, "events.0.at invalid_time"],
    [
      "has a message of nobody who could be",
      {},
      { ...sound, chat: [...sound.chat, { at: on("3 09:00"), by: "" }] },
      "events.1.agent invalid_id",
    ],
    [
      "has no list of what was bought before",
      { afterSales: { days: 1, bought: () => untyped("none") } },
      sound,
      "afterSales.bought not_a_list",
    ],
    [
      "has a purchase of no moment",
      { afterSales: { days: 1, bought: () => [on("1 09:00"), "?"] } },
      sound,
      "afterSales.bought.1 invalid_time",
    ],
    ["is shared by nobody", { silent: { shared: () => untyped(undefined) } }, { ...sound, chat: [] }, "silent.shared invalid_id"],
    ["is counted by dates that are none", { counted: { dateOf: () => "today" } }, sound, "counted.dateOf invalid_date"],
  ])("of an order that %s is a fault of the record", (_, choices, record, told) => {
    expect(bad(choices, record)).toEqual([`person.${told}`]);
  });
});

const agents = ["li", "wang", "张", "__proto__"] as const;
const minute = 60_000;
const start = Date.UTC(2026, 10, 1);
/** Few moments, so that many of them are the same, some days apart. */
const anyMoment = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }))
  .map(([days, minutes]) => new Date(start + days * 1440 * minute + minutes * minute).toISOString());
const anyMessage = fc.record({ at: anyMoment, by: fc.constantFrom(...agents, null) });
const anyOrder: fc.Arbitrary<Order> = fc.record({
  id: fc.uuid(),
  shop: fc.constant("shop-1"),
  chat: fc.array(anyMessage, { maxLength: 8 }),
  moments: fc.tuple(anyMoment, anyMoment).map((both) => both.toSorted()),
  isPaid: fc.boolean(),
  amount: fc.integer({ min: 0, max: 9999 }).map((cents) => `${cents}e-2`),
  before: fc.array(anyMoment, { maxLength: 2 }),
}).map(({ moments: [placed = "", paid = ""], isPaid, ...rest }) => ({ ...rest, placed, paid: isPaid ? paid : null }));
const anyChoices: fc.Arbitrary<AttributionOptions<Order, Message>> = fc.record({
  judgedBy: fc.constantFrom(...three),
  chat: fc.constantFrom("first", "last"),
  days: fc.integer({ min: 0, max: 3 }),
  counted: fc.constantFrom<AttributionOptions<Order, Message>["counted"]>("elapsed", china),
  afterSales: fc.oneof(
    fc.constant("inquiry" as const),
    fc.integer({ min: 0, max: 3 }).map((days) => ({ days, bought: ({ before }: Order) => before })),
  ),
  silent: fc.constantFrom<AttributionOptions<Order, Message>["silent"]>("nobody", shared),
}).map((choices) => ({ ...usual, ...choices }));

describe("attribution", () => {
  it("gives each order to one of those who chatted, to the one who stands for all, or to nobody", () => {
    fc.assert(fc.property(anyChoices, fc.array(anyOrder, { maxLength: 12 }), (choices, list) => {
      const owner = attribution(choices);
      const sales = tally({ id: "s", version: "1", person: owner, readings: [count(orders), sum(gmv, ({ amount }: Order) => amount)] });
      const { people } = sales.readings(sales.addAll(sales.empty, list));
      const owned = list.filter((each) => owner(each) !== null);
      expect(people.reduce((all, each) => all + each.orders, 0)).toBe(owned.length);
      const cents = (figures: readonly string[]): number => figures.reduce((all, each) => all + Math.round(Number(each) * 100), 0);
      expect(cents(people.map((each) => each.gmv))).toBe(cents(owned.map(({ amount }) => amount)));
      for (const each of list) {
        const id = owner(each);
        const known = [...each.chat.map(({ by }) => by), choices.silent === "nobody" ? null : each.shop, null];
        expect(known).toContain(id);
      }
    }));
  });

  it("is that of a list that is looked through message by message", () => {
    const dayNumber = (at: string, ahead: number): number => Math.floor((Date.parse(at) + ahead) / (1440 * minute));
    fc.assert(
      fc.property(anyChoices, anyOrder, (choices, record) => {
        const near = (from: string, to: string, days: number): boolean =>
          from <= to && (choices.counted === "elapsed"
            ? Date.parse(to) <= Date.parse(from) + days * 1440 * minute
            : dayNumber(to, 480 * minute) - dayNumber(from, 480 * minute) <= days);
        const { afterSales } = choices;
        const isInquiry = ({ at }: Message): boolean =>
          afterSales === "inquiry" || record.before.every((bought) => bought >= at || !near(bought, at, afterSales.days));
        const creditedAt = (moment: string): RowId | null => {
          let found: Message | null = null;
          for (const each of record.chat) {
            if (each.by === null || !isInquiry(each) || !near(each.at, moment, choices.days)) continue;
            const isBetter = found === null || (each.at === found.at
              ? String(each.by) < String(found.by)
              : (choices.chat === "first") === (each.at < found.at));
            if (isBetter) found = each;
          }
          return found?.by ?? null;
        };
        const nobody = choices.silent === "nobody" ? null : record.shop;
        const payer = record.paid === null ? null : (creditedAt(record.paid) ?? nobody);
        const right = {
          placing: creditedAt(record.placed) ?? nobody,
          payment: payer,
          placingFirst: creditedAt(record.placed) ?? payer,
        };
        expect(attribution(choices)(record)).toBe(right[choices.judgedBy]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the same in whatever order events come", () => {
    const shuffled = anyOrder.chain((record) =>
      fc.tuple(fc.constant(record), fc.shuffledSubarray([...record.chat], { minLength: record.chat.length }))
    );
    fc.assert(
      fc.property(anyChoices, shuffled, (choices, [record, chat]) => {
        expect(attribution(choices)({ ...record, chat })).toBe(attribution(choices)(record));
      }),
      { numRuns: 300 },
    );
  });

  it("of one order is changed by what is taken back in it, and that of no other", () => {
    const some = fc.array(anyOrder, { minLength: 1, maxLength: 8 }).chain((list) => fc.tuple(fc.constant(list), fc.nat(list.length - 1)));
    fc.assert(fc.property(anyChoices, some, fc.constantFrom(...agents), (choices, [list, place], mistaken) => {
      const owner = attribution(choices);
      const sales = tally({ id: "s", version: "1", person: owner, readings: [count(orders), sum(gmv, ({ amount }: Order) => amount)] });
      const wrong = list[place]!;
      const right = { ...wrong, chat: wrong.chat.filter(({ by }) => by !== mistaken) };
      const others = list.filter((_, index) => index !== place);
      const before = sales.addAll(sales.empty, list);
      const without = sales.remove(before, wrong);
      expect(JSON.stringify(without)).toBe(JSON.stringify(sales.addAll(sales.empty, others)));
      expect(JSON.stringify(sales.add(without, right))).toBe(JSON.stringify(sales.addAll(sales.empty, [...others, right])));
      expect(owner(right)).not.toBe(mistaken);
    }));
  });
});
