import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metric, metrics } from "../../src/index.js";
import {
  duration,
  largest,
  mean,
  quantile,
  share,
  slow,
  sum,
  tally,
  within,
  workingHours,
  type DurationOptions,
  type NeverAnswered,
} from "../../src/tally/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

interface Event {
  readonly at: string;
  readonly is: "question" | "bot" | "answer" | "handover";
}
interface Chat {
  readonly events: readonly Event[];
  readonly closedAt?: string | null;
}

/** Events of one morning: `"09:00 question, 09:02 answer"`. */
const chat = (text: string, closed: string | null = null): Chat => ({
  events: text === ""
    ? []
    : text.split(", ").map((each) => ({ at: `2026-11-03T${each.slice(0, 5)}:00+08:00`, is: each.slice(6) as Event["is"] })),
  closedAt: closed === null ? null : `2026-11-03T${closed}:00+08:00`,
});

const usual = {
  events: (each: Chat) => each.events,
  at: (event: Event) => event.at,
  starts: (event: Event) => event.is === "question",
  stops: (event: Event) => event.is === "answer",
  transfers: "runOn",
  rounds: "every",
  neverAnswered: "leftOut",
  hours: "always",
} as const satisfies DurationOptions<Chat, Event, "leftOut">;

const byBots = (event: Event): boolean => event.is !== "question";
const atHandover = { restartAt: (event: Event) => event.is === "handover" };
const untilClosed = { until: (each: Chat) => each.closedAt ?? null };
const office = workingHours({ offset: "+08:00", days: [["09:00", "12:00"], ["13:00", "18:00"]] });

/** Whole minutes, or null for what was never answered. */
const minutesOf = (options: Partial<DurationOptions<Chat, Event, NeverAnswered<Chat>>>, record: Chat): readonly (number | null)[] =>
  duration<Chat, Event, NeverAnswered<Chat>>({ ...usual, ...options })(record).map(
    ({ seconds }: { readonly seconds: string | null }) => (seconds === null ? null : Number(seconds) / 60)
  );

describe("a duration", () => {
  it.each<[string, Partial<DurationOptions<Chat, Event, NeverAnswered<Chat>>>, Chat, readonly (number | null)[]]>([
    ["of no events is none", {}, chat(""), []],
    ["runs from a question to its answer", {}, chat("09:00 question, 09:02 answer"), [2]],
    ["runs from the first of several questions", {}, chat("09:00 question, 09:01 question, 09:05 answer"), [5]],
    ["is not stopped by a bot", {}, chat("09:00 question, 09:00 bot, 09:05 answer"), [5]],
    ["is stopped by a bot that is named", { stops: byBots }, chat("09:00 question, 09:00 bot, 09:05 answer"), [0]],
    ["is not started by an answer without a question", {}, chat("08:59 answer, 09:00 question, 09:02 answer, 09:03 answer"), [2]],
    ["counts every round of a conversation that was opened again", {}, chat("09:00 question, 09:02 answer, 10:00 question, 10:30 answer"), [
      2,
      30,
    ]],
    [
      "counts the first round only, where that is said",
      { rounds: "first" },
      chat("09:00 question, 09:02 answer, 10:00 question, 10:30 answer"),
      [2],
    ],
    ["runs on where the conversation is handed over", {}, chat("09:00 question, 09:10 handover, 09:12 answer"), [12]],
    [
      "starts anew where the conversation is handed over, where that is said",
      { transfers: atHandover },
      chat("09:00 question, 09:10 handover, 09:12 answer"),
      [2],
    ],
    ["is not started by a handover without a question", { transfers: atHandover }, chat("09:00 handover, 09:10 question, 09:12 answer"), [
      2,
    ]],
    [
      "starts at the handover from a bot, where that is a question",
      { starts: (event) => event.is === "handover" },
      chat("09:00 question, 09:10 handover, 09:12 answer"),
      [2],
    ],
    ["leaves out what was never answered", {}, chat("09:00 question, 09:02 answer, 09:05 question"), [2]],
    ["keeps what was never answered as unanswered", { neverAnswered: "unanswered" }, chat("09:00 question, 09:02 answer, 09:05 question"), [
      2,
      null,
    ]],
    ["runs until the close, where that is said", { neverAnswered: untilClosed }, chat("09:00 question", "09:30"), [30]],
    ["leaves out what has no close yet", { neverAnswered: untilClosed }, chat("09:00 question"), []],
    ["leaves out the first round, where it was never answered", { rounds: "first" }, chat("09:00 question"), []],
    ["takes events in the order of their moments", {}, chat("09:02 answer, 09:00 question"), [2]],
    ["takes events of one moment in the order of the list", {}, chat("09:00 question, 09:00 answer"), [0]],
    ["and not the other way round", {}, chat("09:00 answer, 09:00 question"), []],
    ["runs in working hours only", { hours: office }, chat("11:50 question, 13:05 answer"), [15]],
    ["waits for the opening", { hours: office }, chat("07:00 question, 09:05 answer"), [5]],
    ["is nothing outside of hours", { hours: office }, chat("18:30 question, 19:30 answer"), [0]],
    [
      "counts the rounds that it is said to count",
      { where: ({ start }) => office.isOpen(start.at) },
      chat("07:00 question, 09:05 answer, 10:00 question, 10:01 answer"),
      [1],
    ],
    [
      "knows of a round whether it was answered",
      { where: ({ stop }) => stop !== null, neverAnswered: "unanswered" },
      chat("09:00 question, 09:01 answer, 09:02 question"),
      [1],
    ],
  ])("%s", (_, options, record, minutes) => {
    expect(minutesOf(options, record)).toEqual(minutes);
  });

  // 最长等待时间, 快麦绩效: a longer silence ends the conversation, and is left out of response time. Worked by hand.
  it.each<[string, Partial<DurationOptions<Chat, Event, NeverAnswered<Chat>>>, Chat, readonly (number | null)[]]>([
    ["ends a round that is left out", {}, chat("09:00 question, 09:15 answer, 09:20 question, 09:25 answer"), [5]],
    ["ends none where it is no longer than the bound", {}, chat("09:00 question, 09:10 answer"), [10]],
    ["is between any two events, so that a bot breaks it", {}, chat("09:00 question, 09:08 bot, 09:15 answer"), [15]],
    ["and so does the buyer", {}, chat("09:00 question, 09:08 question, 09:15 answer"), [15]],
    ["after which the buyer asks again begins a round", {}, chat("09:00 question, 09:30 question, 09:32 answer"), [2]],
    ["after which somebody answers is answered by nobody", {}, chat("09:00 question, 09:30 answer, 09:31 answer"), []],
    ["outside of a round ends none", {}, chat("09:00 question, 09:01 answer, 10:00 question, 10:02 answer"), [1, 2]],
    ["keeps the round as unanswered, where that is said", { neverAnswered: "unanswered" }, chat("09:00 question, 09:30 answer"), [null]],
    ["ends the only round, where the first counts", { rounds: "first" }, chat("09:00 question, 09:30 question, 09:31 answer"), []],
    [
      "ends the only round as unanswered, where that is said too",
      { rounds: "first", neverAnswered: "unanswered" },
      chat("09:00 question, 09:30 question, 09:31 answer"),
      [null],
    ],
    ["is counted no longer than it may be", { neverAnswered: untilClosed }, chat("09:00 question, 09:30 question, 09:32 answer", "11:00"), [
      10,
      2,
    ]],
    ["is counted from what was said last", { neverAnswered: untilClosed }, chat("09:00 question, 09:04 bot", "11:00"), [14]],
    ["is counted until the close, where that came earlier", { neverAnswered: untilClosed }, chat("09:00 question, 09:04 bot", "09:06"), [
      6,
    ]],
    ["is left out where there is no close yet", { neverAnswered: untilClosed }, chat("09:00 question, 09:30 answer"), []],
    ["lasts only while the clock runs", { hours: office }, chat("11:56 question, 13:02 answer"), [6]],
    ["ends a round in working time", { hours: office }, chat("11:50 question, 13:02 answer"), []],
    ["is longer where a handover breaks it", { transfers: atHandover }, chat("09:00 question, 09:08 handover, 09:16 answer"), [8]],
    [
      "leaves a round that `where` sees as unanswered",
      { where: ({ stop }) => stop !== null, neverAnswered: "unanswered" },
      chat("09:00 question, 09:30 question, 09:31 answer"),
      [1],
    ],
  ])("with a silence that %s", (_, options, record, minutes) => {
    expect(minutesOf({ silence: { over: 10, unit: "minutes" }, ...options }, record)).toEqual(minutes);
  });

  it("has in its rounds no silence that is too long, and is what it was where there is none", () => {
    const kinds = fc.constantFrom<Event["is"]>("question", "bot", "answer", "handover");
    const anyChat = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), kinds), { maxLength: 12 }).map((events) =>
      events.toSorted(([a], [b]) => a - b).map(([minute, is]) => ({
        at: new Date(Date.UTC(2026, 10, 3) + minute * 60_000).toISOString(),
        is,
      }))
    );
    const anyOptions = fc.record({
      rounds: fc.constantFrom<"first" | "every">("first", "every"),
      neverAnswered: fc.constantFrom<NeverAnswered<Chat>>("leftOut", "unanswered"),
      transfers: fc.constantFrom<"runOn" | typeof atHandover>("runOn", atHandover),
    });
    fc.assert(fc.property(anyChat, anyOptions, fc.integer({ min: 1, max: 60 }), (events, options, over) => {
      const silence = { over, unit: "minutes" } as const;
      // A record that is cut wherever nothing was said for so long has the same rounds, each part its own.
      const parts = events.reduce<Event[][]>((all, event, index) => {
        const before = events[index - 1];
        if (before !== undefined && Date.parse(event.at) - Date.parse(before.at) <= over * 60_000) all.at(-1)?.push(event);
        else all.push([event]);
        return all;
      }, []);
      const apart = parts.map((part) => minutesOf({ ...options, rounds: "every" }, { events: part }));
      const every = minutesOf({ ...options, rounds: "every", silence }, { events });
      expect(every).toEqual(apart.flat());
      expect(minutesOf({ ...options, silence: { over: 121, unit: "minutes" } }, { events })).toEqual(minutesOf(options, { events }));
      if (options.rounds === "first" && options.neverAnswered === "unanswered") {
        expect(minutesOf({ ...options, silence }, { events })).toEqual(every.slice(0, 1));
      }
    }));
  });

  it("knows of which record an event is, so that each of two people can be credited with a part of one conversation", () => {
    const part = duration({
      events: (each: {
        readonly agent: string;
        readonly events: readonly { readonly at: number; readonly by: string; readonly to?: string }[];
      }) => each.events,
      at: ({ at }) => at,
      starts: ({ by, to }, { agent }) => by === "buyer" || to === agent,
      stops: ({ by }, { agent }) => by === agent,
      transfers: { restartAt: ({ to }, { agent }) => to === agent },
      rounds: "every",
      neverAnswered: "unanswered",
      hours: "always",
      where: ({ stop }, { agent }) => stop?.by === agent,
    });
    const events = [
      { at: 0, by: "buyer" },
      { at: 5000, by: "li" },
      { at: 60_000, by: "buyer" },
      { at: 70_000, by: "li", to: "wang" },
      { at: 100_000, by: "wang" },
    ].map((event) => ({ ...event, at: event.at + 1_793_667_600_000 }));
    expect(["li", "wang"].map((agent) => part({ agent, events }).map(({ seconds }) => seconds))).toEqual([["5", "10"], ["30"]]);
  });

  it("is exact to the microsecond, across offsets", () => {
    const events = [{ at: "2026-11-03T09:00:00.000001+08:00", is: "question" }, { at: "2026-11-03T01:00:00.5Z", is: "answer" }] as const;
    expect(duration(usual)({ events })).toEqual([{ seconds: "0.499999" }]);
  });

  it("changes nothing that is passed in", () => {
    const record = chat("09:02 answer, 09:00 question");
    const before = JSON.stringify(record);
    duration(usual)(record);
    expect(JSON.stringify(record)).toBe(before);
  });

  it("of moments in whole seconds is a fault of the record, and of milliseconds is what it was", () => {
    // chatwoot/chatwoot#11989, ForestAdmin/forest-express#640: `created_at` in seconds. Replies after 150 s and after 900 s.
    const [response, within3] = [metric("response", "seconds"), metric("within3", "ratio")];
    const waits = duration({ ...usual, rounds: "first" });
    const chats = tally({
      id: "chats",
      version: "1",
      person: () => "li",
      readings: [mean(response, waits, { places: 1 }), share(within3, within(waits, 3, "minutes"), { places: 4 })],
    });
    const records = (start: number, second: number): readonly Chat[] =>
      [150, 900].map((wait) => ({
        events: untyped([{ at: start * second, is: "question" }, { at: (start + wait) * second, is: "answer" }]),
      }));
    expect(thrownFaults(() => chats.addAll(chats.empty, records(1_793_667_600, 1))).map(({ code, path, message }) => [
      code,
      path,
      /seconds\? multiply by 1000/.test(message),
    ])).toEqual([0, 1].flatMap((record) => [0, 1].map((event) => ["invalid_time", [record, "events", event, "at"], true])));
    expect(chats.readings(chats.addAll(chats.empty, records(1_793_667_600, 1000))).people).toEqual([
      { id: "li", response: "525", within3: "0.5" },
    ]);
  });

  it("is kept in the unit of the metric, exactly", () => {
    const m = metrics({ person: { s: "seconds", h: "hours", d: { unit: "days" }, p90: "minutes", longest: "seconds", quick: "ratio" } });
    const waits = duration(usual);
    const chats = tally({
      id: "chats",
      version: "1",
      person: () => "li",
      readings: [
        sum(m.s, waits),
        mean(m.h, waits, { places: 4 }),
        mean(m.d, waits, { places: 6 }),
        quantile(m.p90, "0.9", waits, { step: "0.5" }),
        largest(m.longest, waits),
        share(m.quick, within(duration({ ...usual, neverAnswered: "unanswered" }), 3, "minutes"), { places: 4 }),
      ],
    });
    const state = chats.addAll(chats.empty, [
      chat("09:00 question, 09:03 answer, 10:00 question, 10:20 answer"),
      chat("09:00 question, 09:01 answer, 09:02 question"),
    ]);
    // 3, 20 and 1 minutes, and one that was never answered: 1440 seconds, of which a third is 8 minutes.
    expect(chats.readings(state).people).toEqual([{
      id: "li",
      s: "1440",
      h: "0.1333",
      d: "0.005556",
      p90: "20",
      longest: "1200",
      quick: "0.5",
    }]);
  });
});

describe("a bad duration", () => {
  it("is told with all its faults at once", () => {
    const nothing = untyped({
      events: "events",
      transfers: "restart",
      rounds: "all",
      neverAnswered: { until: 7 },
      hours: "office",
      silence: { over: 0, unit: "weeks" },
      where: 1,
      silense: 10,
    });
    expect(thrownFaults(() => duration(nothing)).map(({ message }) => message)).toEqual([
      "events: invalid choice: got \"events\", expected a function",
      "at: invalid choice: got nothing, expected a function",
      "starts: invalid choice: got nothing, expected a function",
      "stops: invalid choice: got nothing, expected a function",
      "transfers: invalid choice: got \"restart\", expected one of \"runOn\", { restartAt: (event) => … }",
      "rounds: invalid choice: got \"all\", expected one of first, every",
      "neverAnswered: invalid choice: got an object, expected one of \"leftOut\", \"unanswered\", { until: (record) => … }",
      "hours: invalid choice: got \"office\", expected one of \"always\", workingHours({ … })",
      "silence.unit: invalid choice: got \"weeks\", expected one of seconds, minutes, hours, days",
      "where: invalid choice: got 1, expected a function",
      "silense: unknown field: got \"silense\", expected silence?",
    ]);
  });

  it.each<[unknown, readonly string[]]>([
    [{ over: 0, unit: "minutes" }, ["silence.over: not positive: got 0, expected a pause above zero"]],
    [{ over: "-1", unit: "minutes" }, ["silence.over: not positive: got \"-1\", expected a pause above zero"]],
    [{ over: "ten", unit: "minutes" }, [
      "silence.over: not a number: got \"ten\", expected a decimal number such as 12.5 or \"12.50\"",
    ]],
    [10, [
      "silence.over: not a number: got nothing, expected a decimal number such as 12.5 or \"12.50\"",
      "silence.unit: invalid choice: got nothing, expected one of seconds, minutes, hours, days",
    ]],
  ])("with a silence of %j is told", (silence, messages) => {
    expect(thrownFaults(() => duration({ ...usual, silence: untyped(silence) })).map(({ message }) => message)).toEqual(messages);
  });

  const slow = metric("slow", "seconds");
  const messagesOf = (options: Partial<DurationOptions<Chat, Event, NeverAnswered<Chat>>>, record: unknown): readonly string[] => {
    const chats = tally({
      id: "chats",
      version: "1",
      person: () => "li",
      readings: [mean(slow, untyped(duration<Chat, Event, NeverAnswered<Chat>>({ ...usual, ...options })), { places: 0 })],
    });
    return thrownFaults(() => chats.add(chats.empty, untyped(record))).map(({ message }) => message);
  };

  it.each<[string, Partial<DurationOptions<Chat, Event, NeverAnswered<Chat>>>, unknown, readonly string[]]>([
    [
      "has moments that are none",
      {},
      { events: [{ at: "2026-11-03T09:00:00" }, { at: new Date(0) }, { at: "2026-02-30T09:00:00Z" }] },
      ["\"2026-11-03T09:00:00\"", "a Date", "\"2026-02-30T09:00:00Z\""].map((got, index) =>
        `slow.events[${index}].at: invalid time: got ${got}, expected ISO 8601 text with its offset, such as "2026-11-03T09:00:00+08:00", or whole milliseconds since 1970`
      ),
    ],
    ["has no events", {}, {}, ["slow.events: not a list: got nothing, expected a list of events"]],
    ["says neither yes nor no", { starts: untyped(() => "yes") }, chat("09:00 question"), [
      "slow.events[0].starts: invalid choice: got \"yes\", expected one of true, false",
    ]],
    ["says neither yes nor no of a round", { where: untyped(() => null) }, chat("09:00 question, 09:01 answer"), [
      "slow.where: invalid choice: got null, expected one of true, false",
    ]],
    ["ends before it begins", { neverAnswered: untilClosed }, chat("09:00 question", "08:00"), [
      "slow.to: not rising: got 2026-11-03T08:00:00+08:00, expected no moment before 2026-11-03T09:00:00+08:00",
    ]],
    ["has no length", { neverAnswered: "unanswered" }, chat("09:00 question"), [
      "slow[0]: not a number: got null, expected a number (seconds) or null",
    ]],
    ["is longer than ten years", { hours: office }, { events: [{ at: 1e12, is: "question" }, { at: 1.4e12, is: "answer" }] }, [
      "slow.to: too large: got 4630 days, expected at most 3660 days",
    ]],
  ])("of a record that %s is a fault of the record", (_, options, record, messages) => {
    expect(messagesOf(options, record)).toEqual(messages);
  });
});

describe("within", () => {
  const times = () => [{ seconds: "179.999999" }, { seconds: "180" }, { seconds: "180.000001" }, { seconds: null }];

  it("has its bound included, and nothing that was never answered", () => {
    expect(within(times, 3, "minutes")({})).toEqual([true, true, false, false]);
    expect(within(times, "0.05", "hours")({})).toEqual([true, true, false, false]);
  });

  it("refuses a bound or a unit that is none", () => {
    expect(thrownFaults(() => within(times, "3m", "minutes")).map(({ code }) => code)).toEqual(["not_a_number"]);
    expect(thrownFaults(() => within(times, 3, untyped("weeks"))).map(({ code }) => code)).toEqual(["invalid_choice"]);
  });
});

describe("slow", () => {
  // 慢响应 over 120 s, 快麦绩效; worked by hand.
  it.each<[string, readonly (string | null)[], number]>([
    ["is none of no replies", [], 0],
    ["leaves out what is at the bound", ["120"], 0],
    ["counts what is over it, however little", ["120.000001"], 1],
    ["counts each of several", ["0", "121", "119", "3600"], 2],
    ["counts what was never answered, where that is kept", ["10", null], 1],
  ])("%s", (_, seconds, replies) => {
    expect(slow(() => seconds.map((each) => ({ seconds: untyped(each) })), 120, "seconds")({})).toBe(replies);
  });

  it("leaves out what was never answered where a duration does", () => {
    const record = chat("09:00 question, 09:05 answer, 09:10 question");
    expect(slow(duration({ ...usual, neverAnswered: "leftOut" }), 2, "minutes")(record)).toBe(1);
    expect(slow(duration({ ...usual, neverAnswered: "unanswered" }), 2, "minutes")(record)).toBe(2);
  });

  it("is summed, and says which chats had three slow replies or more", () => {
    const slowReplies = slow(duration(usual), 120, "seconds");
    const chats = tally({
      id: "chats",
      version: "1",
      person: () => "li",
      readings: [
        sum(metric("slowReplies", "count"), slowReplies),
        share(metric("slowChats", "ratio"), (each: Chat) => slowReplies(each) >= 3, { places: 4 }),
      ],
    });
    const state = chats.addAll(chats.empty, [
      chat("09:00 question, 09:03 answer, 09:10 question, 09:13 answer, 09:20 question, 09:23 answer"),
      chat("09:00 question, 09:03 answer, 09:10 question, 09:12 answer"),
    ]);
    expect(chats.readings(state).people).toEqual([{ id: "li", slowReplies: "4", slowChats: "0.5" }]);
  });

  it("is all that is not within", () => {
    const length = fc.option(fc.integer({ min: 0, max: 400 }).map(String));
    fc.assert(fc.property(fc.array(length), fc.integer({ min: 0, max: 400 }), (lengths, most) => {
      const times = () => lengths.map((seconds) => ({ seconds: untyped(seconds) }));
      const inTime = within(times, most, "seconds")({}).filter((each) => each).length;
      expect(slow(times, most, "seconds")({}) + inTime).toBe(lengths.length);
    }));
  });

  it("refuses a bound or a unit that is none", () => {
    expect(thrownFaults(() => slow(() => [], "2m", untyped("weeks"))).map(({ code, path }) => [code, path])).toEqual([
      ["not_a_number", ["most"]],
      ["invalid_choice", ["unit"]],
    ]);
  });
});
