import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsed, workingHours, type Instant } from "../../src/tally/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const weekdays = [["09:00", "12:00"], ["13:00", "18:00"]] as const;
const office = workingHours({
  offset: "+08:00",
  days: { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays },
  // The National Day holidays of 2026, made up for by a Saturday.
  dates: { "2026-10-01": [], "2026-10-02": [], "2026-10-05": [], "2026-10-10": weekdays },
});
const shop = workingHours({ offset: "+08:00", days: [["08:00", "24:00"]] });

describe("working time", () => {
  it.each<[string, typeof office, Instant, Instant, string]>([
    ["of a morning", office, "2026-11-03T09:00:00+08:00", "2026-11-03T09:10:00+08:00", "600"],
    ["over lunch", office, "2026-11-03T11:50:00+08:00", "2026-11-03T13:10:00+08:00", "1200"],
    ["in another offset", office, "2026-11-03T03:50:00Z", "2026-11-03T05:10:00Z", "1200"],
    ["over a weekend", office, "2026-11-06T17:00:00+08:00", "2026-11-09T10:00:00+08:00", "7200"],
    [
      "over holidays, of which a Saturday is worked",
      office,
      "2026-09-30T17:00:00+08:00",
      "2026-10-12T10:00:00+08:00",
      String(3600 + 5 * 28_800 + 3600),
    ],
    ["of nothing", office, "2026-11-07T10:00:00+08:00", "2026-11-08T10:00:00+08:00", "0"],
    ["of a whole day", shop, "2026-11-03T00:00:00+08:00", "2026-11-04T00:00:00+08:00", String(16 * 3600)],
    ["over midnight", shop, "2026-11-03T23:59:30+08:00", "2026-11-04T08:00:30+08:00", "60"],
    ["in milliseconds", shop, 1_793_667_600_000, 1_793_667_600_250, "0.25"],
    ["before 1970", shop, "1969-12-31T09:00:00+08:00", "1969-12-31T10:00:00+08:00", "3600"],
  ])("%s", (_, hours, from, to, seconds) => {
    expect(hours.between(from, to)).toEqual({ seconds });
  });

  it("adds up, wherever it is cut, and is that of the seconds that are open", () => {
    const minute = fc.integer({ min: 0, max: 14 * 24 * 60 }).map((minutes) => Date.UTC(2026, 8, 28) + minutes * 60_000);
    fc.assert(
      fc.property(minute, minute, minute, (a, b, c) => {
        const [from = 0, cut = 0, to = 0] = [a, b, c].toSorted((x, y) => x - y);
        const whole = Number(office.between(from, to).seconds);
        expect(Number(office.between(from, cut).seconds) + Number(office.between(cut, to).seconds)).toBe(whole);
        let open = 0;
        for (let at = from; at < to; at += 60_000) if (office.isOpen(at)) open += 60;
        expect(whole).toBe(open);
      }),
      { numRuns: 30 },
    );
  });

  it("follows an offset that changes over the year", () => {
    // Central European Time, 2026: summer time from 29 March to 25 October, each at 01:00 UTC.
    const offset = (at: number): string => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? "+02:00" : "+01:00");
    const berlin = workingHours({ offset, days: [["00:00", "24:00"]] });
    const mornings = workingHours({ offset, days: [["09:00", "10:00"]] });
    expect(berlin.between("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).toEqual({ seconds: String(23 * 3600) });
    expect(berlin.between("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).toEqual({ seconds: String(25 * 3600) });
    expect(mornings.between("2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z")).toEqual({ seconds: "7200" });
    expect(mornings.isOpen("2026-03-29T07:30:00Z")).toBe(true);
    expect(mornings.isOpen("2026-03-28T07:30:00Z")).toBe(false);
    expect([berlin.dateOf("2026-03-29T22:30:00Z"), berlin.dateOf("2026-01-01T22:30:00Z")]).toEqual(["2026-03-30", "2026-01-01"]);
  });
});

describe("the hours after a change of offset", () => {
  it("are read by the offset that holds then", () => {
    // Eastern Time, 2026: summer time from 8 March, 07:00 UTC, when local time goes from 02:00 to 03:00.
    const offset = (at: number): string => (at >= Date.UTC(2026, 2, 8, 7) ? "-04:00" : "-05:00");
    const early = workingHours({ offset, days: [["03:00", "04:00"]] });
    expect(early.isOpen("2026-03-08T07:00:00Z")).toBe(true);
    expect(early.isOpen("2026-03-08T08:00:00Z")).toBe(false);
    expect(early.isOpen("2026-03-07T08:00:00Z")).toBe(true);
  });
});

/** The recipe of the documentation. */
const offsetIn = (timeZone: string): (at: number) => string => {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  return (at) => (format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "").slice("GMT".length) || "Z";
};

describe("an offset that Intl gives", () => {
  // The tz database: Berlin and New York as stated by EU directive 2000/84/EC and the US Energy Policy Act of 2005; Lord Howe moves by half
  // an hour; the others have no summer time.
  it.each([
    ["Europe/Berlin", "2026-03-29T00:59:59Z", "+01:00"],
    ["Europe/Berlin", "2026-03-29T01:00:00Z", "+02:00"],
    ["Europe/Berlin", "2026-10-25T00:59:59Z", "+02:00"],
    ["Europe/Berlin", "2026-10-25T01:00:00Z", "+01:00"],
    ["Europe/London", "2026-01-15T12:00:00Z", "Z"],
    ["Europe/London", "2026-07-15T12:00:00Z", "+01:00"],
    ["America/New_York", "2026-03-08T06:59:59Z", "-05:00"],
    ["America/New_York", "2026-03-08T07:00:00Z", "-04:00"],
    ["America/St_Johns", "2026-01-15T12:00:00Z", "-03:30"],
    ["Australia/Lord_Howe", "2026-01-15T12:00:00Z", "+11:00"],
    ["Australia/Lord_Howe", "2026-07-15T12:00:00Z", "+10:30"],
    ["Asia/Kathmandu", "2026-07-15T12:00:00Z", "+05:45"],
    ["Asia/Shanghai", "2026-07-15T12:00:00Z", "+08:00"],
  ])("for %s at %s is %s", (zone, at, offset) => {
    // Some versions of ICU write Greenwich as "GMT", some as "GMT+00:00".
    const noon = "2026-11-03T12:00:00";
    expect(elapsed(`${noon}${offset}`, `${noon}${offsetIn(zone)(Date.parse(at))}`)).toEqual({ seconds: "0" });
  });

  it("keeps the hours of Berlin as its written rule does", () => {
    const days = { mon: [["09:00", "18:00"]], sat: [["22:00", "24:00"]], sun: [["00:00", "04:00"]] } as const;
    const written = workingHours({
      offset: (at) => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? "+02:00" : "+01:00"),
      days,
    });
    const byIntl = workingHours({ offset: offsetIn("Europe/Berlin"), days });
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });
    const changes = fc.constantFrom(Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25))
      .chain((day) => fc.integer({ min: day - 7_200_000, max: day + 21_600_000 }));
    fc.assert(
      fc.property(fc.oneof(moment, changes), fc.integer({ min: 0, max: 20 * 86_400_000 }), (from, length) => {
        expect(byIntl.between(from, from + length)).toEqual(written.between(from, from + length));
        expect([byIntl.isOpen(from), byIntl.dateOf(from)]).toEqual([written.isOpen(from), written.dateOf(from)]);
      }),
      { numRuns: 60 },
    );
  });

  it("makes a week of summer time an hour shorter or longer", () => {
    const office = workingHours({ offset: offsetIn("Europe/Berlin"), days: [["00:00", "24:00"]] });
    expect(office.between("2026-03-23T00:00:00+01:00", "2026-03-30T00:00:00+02:00")).toEqual({ seconds: String(167 * 3600) });
    expect(office.between("2026-10-19T00:00:00+02:00", "2026-10-26T00:00:00+01:00")).toEqual({ seconds: String(169 * 3600) });
  });
});

describe("hours", () => {
  it("are open from the first moment to the last but one", () => {
    const at = (time: string): boolean => office.isOpen(`2026-11-03T${time}+08:00`);
    expect([at("08:59:59.999999"), at("09:00"), at("11:59:59.999999"), at("12:00"), at("13:00")]).toEqual([false, true, true, false, true]);
  });

  it("know the local date", () => {
    expect([office.dateOf("2026-11-03T15:59:59Z"), office.dateOf("2026-11-03T16:00:00Z")]).toEqual(["2026-11-03", "2026-11-04"]);
  });
});

describe("moments", () => {
  it.each<[Instant, Instant]>([
    ["2026-11-03T09:00:00+08:00", 1_793_667_600_000],
    ["2026-11-03 09:00:00+08", 1_793_667_600_000],
    ["2026-11-03T09:00+0800", 1_793_667_600_000],
    ["2026-11-03T01:00:00.000Z", 1_793_667_600_000],
    ["2026-11-02T19:30:00-05:30", 1_793_667_600_000],
  ])("%s is %s", (text, milliseconds) => {
    expect(elapsed(text, milliseconds)).toEqual({ seconds: "0" });
    expect(elapsed(milliseconds, text)).toEqual({ seconds: "0" });
  });

  it("are those of the calendar, through four centuries", () => {
    fc.assert(fc.property(fc.date({ min: new Date("1700-01-01"), max: new Date("2250-12-31"), noInvalidDate: true }), (date) => {
      const since = date.getTime() - Date.UTC(1700, 0, 1);
      expect(elapsed("1700-01-01T00:00:00Z", date.toISOString())).toEqual({ seconds: String(since / 1000) });
      expect(shop.dateOf(new Date(date.getTime() - 8 * 3_600_000).toISOString())).toBe(date.toISOString().slice(0, 10));
    }));
  });

  it("in milliseconds are those of the text, from 1973 on", () => {
    fc.assert(fc.property(fc.date({ min: new Date("1973-01-01"), max: new Date("2250-12-31"), noInvalidDate: true }), (date) => {
      expect(elapsed(date.toISOString(), date.getTime())).toEqual({ seconds: "0" });
      expect(shop.dateOf(date.getTime())).toBe(shop.dateOf(date.toISOString()));
    }));
  });

  it.each<[string, unknown, boolean]>([
    ["the seconds of a day of 2026", 1_793_667_600, true],
    ["those with a fraction", 1_793_667_600.25, true],
    ["the milliseconds of the end of 1972", Date.UTC(1972, 11, 31, 23, 59, 59, 999), true],
    ["the seconds of a day of the year 4970", Date.UTC(4970, 0, 1) / 1000, true],
    ["0", 0, true],
    ["a number below 0", -1_793_667_600_000, true],
    ["half a millisecond of 2026", 1_793_667_600_000.5, false],
    ["microseconds of 2026", 1_793_667_600_000_000_000, false],
    ["text", "1793667600", false],
  ])("%s is none, and whether it may be seconds is said", (_, moment, isEarly) => {
    const moments = "expected ISO 8601 text with its offset, such as \"2026-11-03T09:00:00+08:00\", or whole milliseconds since 1970";
    const hint = isEarly ? ", from 1973 on; seconds? multiply by 1000" : "";
    const [told, ...others] = thrownFaults(() => elapsed(untyped(moment), 1e12));
    expect(told?.message.endsWith(`${moments}${hint}`)).toBe(true);
    expect([told?.code, told?.path, others]).toEqual(["invalid_time", ["from"], []]);
  });

  it("of 1973 are the first that a number can be, and earlier ones are text", () => {
    expect(elapsed(Date.UTC(1973, 0, 1), "1973-01-01T00:00:00Z")).toEqual({ seconds: "0" });
    expect(elapsed("1972-12-31T23:59:59.999Z", Date.UTC(1973, 0, 1))).toEqual({ seconds: "0.001" });
  });

  it.each<[unknown]>([
    ["2026-11-03T09:00:00"],
    ["2026-11-03"],
    ["2026-02-29T09:00:00Z"],
    ["2026-13-01T09:00:00Z"],
    ["2026-11-03T24:00:00Z"],
    ["2026-11-03T09:60:00Z"],
    ["2026-11-03T09:00:60Z"],
    ["2026-11-03T09:00:00.1234567Z"],
    ["2026-11-03T09:00:00+25:00"],
    [" 2026-11-03T09:00:00Z"],
    ["9999-01-01T00:00:00Z"],
    [1.5],
    [Number.NaN],
    [Infinity],
    [1e16],
    [null],
    [undefined],
    [{}],
    [new Date(0)],
    [1n],
  ])("%s is none", (moment) => {
    expect(thrownFaults(() => elapsed(untyped(moment), 1e12)).map(({ code, path }) => [code, path])).toEqual([["invalid_time", ["from"]]]);
    expect(thrownFaults(() => shop.isOpen(untyped(moment))).map(({ code, path }) => [code, path])).toEqual([["invalid_time", ["at"]]]);
  });

  it("in the wrong order are a fault", () => {
    expect(thrownFaults(() => elapsed(1e12 + 1, 1e12)).map(({ code }) => code)).toEqual(["not_rising"]);
    expect(thrownFaults(() => shop.between(1e12 + 1, 1e12)).map(({ code }) => code)).toEqual(["not_rising"]);
  });
});

describe("bad hours", () => {
  it("are told with all their faults at once", () => {
    const hours = {
      offset: "CST",
      days: {
        mon: [["18:00", "09:00"]],
        tue: [["09:00", "12:00"], ["11:00", "13:00"]],
        wed: [["9:00", "12:00"]],
        thu: "09:00-18:00",
        holiday: [],
        fri: [["23:00", "24:30"]],
        sat: ["09:00", "18:00"],
      },
      dates: { "2026-02-30": [], "2026-10-01": [["09:00"]] },
    };
    expect(thrownFaults(() => workingHours(untyped(hours))).map(({ message }) => message)).toEqual([
      "offset: invalid time: got \"CST\", expected something such as \"+08:00\", (milliseconds) => \"+08:00\"",
      "days.holiday: unknown field: got \"holiday\", expected one of mon, tue, wed, thu, fri, sat, sun",
      "days.mon[0]: not rising: got 18:00,09:00, expected ranges one after another, each ending after it begins; one over midnight is two",
      "days.tue[1]: not rising: got 11:00,13:00, expected ranges one after another, each ending after it begins; one over midnight is two",
      "days.wed[0][0]: invalid time: got \"9:00\", expected something such as \"09:00\", \"24:00\"",
      "days.thu: not a list: got \"09:00-18:00\", expected something such as [[\"09:00\", \"18:00\"]]",
      "days.fri[0][1]: invalid time: got \"24:30\", expected something such as \"09:00\", \"24:00\"",
      "days.sat[0]: not a list: got \"09:00\", expected something such as [\"09:00\", \"18:00\"]",
      "days.sat[1]: not a list: got \"18:00\", expected something such as [\"09:00\", \"18:00\"]",
      "dates[\"2026-02-30\"]: invalid date: got \"2026-02-30\", expected something such as 2026-11-01",
      "dates[\"2026-10-01\"][0][1]: invalid time: got nothing, expected something such as \"09:00\", \"24:00\"",
    ]);
    expect(thrownFaults(() => workingHours(untyped(null))).map(({ path }) => path)).toEqual([["options"]]);
  });

  it("are faults where they cannot be looked at", () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    const hours = { offset: "+08:00", days: { mon: proxy, tue: [proxy] }, dates: { "2026-11-03": proxy } };
    expect(thrownFaults(() => workingHours(untyped(hours))).map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["not_a_list", "days.mon"],
      ["not_a_list", "days.tue.0"],
      ["not_a_list", "dates.2026-11-03"],
    ]);
    expect(thrownFaults(() => workingHours(untyped({ offset: "+08:00", days: proxy, dates: 5 }))).map(({ code, path }) => [code, ...path]))
      .toEqual([["not_an_object", "days"], ["not_an_object", "dates"]]);
    const backwards = ["10:00", "09:00", Symbol("noon")];
    expect(thrownFaults(() => workingHours(untyped({ offset: "+08:00", days: { mon: [backwards] } }))).map(({ code }) => code))
      .toEqual(["not_rising"]);
  });

  it("of an offset function that gives none are a fault when they are used", () => {
    const lost = workingHours({ offset: () => untyped("summer"), days: [["09:00", "18:00"]] });
    expect(thrownFaults(() => lost.isOpen(1e12)).map(({ path, code }) => [path, code])).toEqual([[["offset"], "invalid_time"]]);
  });
});
