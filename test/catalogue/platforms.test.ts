import fc from "fast-check";
import { expect, test } from "vitest";
import {
  alibabaAnswers,
  answerFolds,
  firstAnswersInTime,
  type ContactOutcome,
  douyinThreeMinutes,
  genesysAnswers,
  indicators,
  jingdongThirtySeconds,
  kuaishouThreeMinutes,
  microsoftAnswers,
  pinduoduoOneHour,
  pinduoduoThreeMinutes,
  platformFolds,
  type PlatformRule,
  type Speaker,
  serviceLevel,
  sources,
  wangwangThreeMinutes,
} from "../../src/catalogue/index.js";
import { evaluate } from "../../src/index.js";
import { tally } from "../../src/tally/index.js";

interface Chat {
  readonly messages: readonly { readonly at: string; readonly by: Speaker }[];
}
const chat = (...messages: readonly (readonly [time: string, by: Speaker])[]): Chat => ({
  messages: messages.map(([time, by]) => ({ at: `2026-11-${time.includes("T") ? time : `03T${time}`}+08:00`, by })),
});

/** Each is a conversation, and all that its buyer wrote on that day. */
const chats: readonly Chat[] = [
  chat(["09:00:00", "customer"], ["09:02:59", "agent"]),
  chat(["22:30:00", "customer"], ["23:20:00", "agent"]),
  chat(["23:30:00", "customer"], ["04T00:10:00", "agent"]),
  chat(["10:00:00", "customer"], ["10:00:01", "bot"]),
  chat(["11:00:00", "customer"], ["11:00:05", "bot"], ["11:01:00", "handover"], ["11:01:20", "agent"], ["11:30:00", "customer"], [
    "11:40:00",
    "agent",
  ]),
  chat(["07:30:00", "customer"], ["07:31:00", "agent"], ["08:10:00", "customer"], ["08:10:20", "agent"]),
  chat(["12:00:00", "customer"], ["12:00:30", "agent"]),
  chat(["13:00:00", "customer"], ["13:00:10", "handover"]),
];
const accessors = {
  events: (each: Chat) => each.messages,
  at: (message: Chat["messages"][number]) => message.at,
  by: (message: Chat["messages"][number]) => message.by,
  offset: "+08:00",
};

const counted = (rule: PlatformRule, records: readonly Chat[]): readonly [of: number, met: number] => {
  const service = tally({
    id: rule.id,
    version: "1",
    person: () => "li",
    readings: [...platformFolds(rule, accessors)] as never,
  }) as unknown as {
    empty: object;
    addAll: (state: object, records: readonly Chat[]) => object;
    readings: (state: object) => { people: readonly Readonly<Record<string, string | number>>[] };
  };
  const row = service.readings(service.addAll(service.empty, records)).people[0] ?? {};
  return [Number(row[rule.of.id]), Number(row[rule.met.id])];
};

const rules: readonly (readonly [name: string, rule: PlatformRule, of: number, met: number])[] = [
  // A round each of the first, the second (late), the sixth (from 8 h on) and the seventh, two of the fifth (one late).
  ["Taobao's three minutes", wangwangThreeMinutes, 6, 4],
  // First questions from 9 to 23 h: of six, the seventh alone had its answer in thirty seconds.
  ["JD's thirty seconds", jingdongThirtySeconds, 6, 1],
  // Seven buyers from 8 to 23 h, without the night's; the fourth and the eighth had no person's answer.
  ["Pinduoduo's hour", pinduoduoOneHour, 7, 5],
  // Of them also not the second (fifty minutes) and the fifth (ten minutes the second time).
  ["Pinduoduo's three minutes", pinduoduoThreeMinutes, 7, 3],
  ["Kuaishou's three minutes", kuaishouThreeMinutes, 7, 3],
  // Two were handed over, one of them answered.
  ["Douyin's three minutes", douyinThreeMinutes, 2, 1],
];

test.each(rules)("%s, of the same eight chats", (_, rule, of, met) => {
  expect(counted(rule, chats)).toEqual([of, met]);
});

test.each(rules)("%s do not depend on the order of chats, nor of messages within one", (_, rule, of, met) => {
  const anyOrder = fc.tuple(...chats.map(({ messages }) => fc.shuffledSubarray([...messages], { minLength: messages.length })))
    .chain((drawn) => fc.shuffledSubarray(drawn.map((messages) => ({ messages })), { minLength: chats.length }));
  fc.assert(
    fc.property(anyOrder, (drawn) => {
      expect(counted(rule, drawn)).toEqual([of, met]);
    }),
    { numRuns: 10, seed: 22 },
  );
});

test.each(rules)("%s are an indicator's or a variant's, with sources", (_, rule) => {
  const ids = indicators.flatMap(({ id, variants = [] }) => [id, ...variants.map((variant) => variant.id)]);
  expect(ids).toContain(rule.id);
  expect(rule.sources.filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
});

test("a rule's readings are those of its indicator", () => {
  const [of, met] = counted(jingdongThirtySeconds, chats);
  expect(evaluate(firstAnswersInTime.formula, { chatSessions: of, sessionsAnsweredFirst: met }).value).toBe("0.1667");
});

test("one month's calls have a service level for each vendor", () => {
  const outcomes = [...Array<ContactOutcome>(6).fill("answered"), ...Array<ContactOutcome>(3).fill("abandoned"), "diverted"] as const;
  const calls = outcomes.map((outcome, index) => ({ outcome, wait: index < 5 ? 10 : 40 }));
  type Call = (typeof calls)[number];
  const choices = {
    at: () => "2026-11-03T10:00:00+08:00",
    hours: "always",
    outcome: (call: Call) => call.outcome,
    wait: (call: Call) => ({ seconds: String(call.wait) }),
    target: { within: 20, unit: "seconds" },
    shortAbandon: { within: 5, unit: "seconds" },
  } as const;
  const levels = [alibabaAnswers, genesysAnswers, microsoftAnswers].map((vendor) => {
    const centre = tally({ id: "centre", version: "1", person: () => "centre", readings: answerFolds({ ...choices, ...vendor }) });
    const [row] = centre.readings(centre.addAll(centre.empty, calls)).people;
    return row === undefined ? null : evaluate(serviceLevel.formula, row).value;
  });
  // Five in time: of all ten, of the six that were answered, and of the seven that were not given up.
  expect(levels).toEqual(["0.5", "0.8333", "0.7143"]);
});
