import fc from "fast-check";
import { settle } from "../../src/index.js";
import { policy, type rows } from "./small-month.js";

const cents = (from: number, to: number) => fc.integer({ min: from, max: to }).map((amount) => (amount / 100).toFixed(2));
const share = fc.integer({ min: 0, max: 10000 }).map((amount) => (amount / 10000).toFixed(4));
/** Mostly a reading; sometimes none applies, or it cannot be read. */
const maybe = <Of>(reading: fc.Arbitrary<Of>) =>
  fc.oneof({ weight: 8, arbitrary: reading as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constant(null) }, {
    weight: 1,
    arbitrary: fc.constantFrom("待核", "12%", undefined),
  });

const person = fc.record({
  name: fc.constantFrom("李娜", "Ann <b>&\"'", "محمد علي", "👩‍💻 Eve", "迪丽拜尔·阿卜杜热合曼·吐尔逊江·买买提", null),
  team: fc.constantFrom("east", "west"),
  gmv: maybe(cents(-500000, 20000000)),
  base: maybe(cents(0, 600000)),
  csat: maybe(share),
  response: maybe(fc.integer({ min: 0, max: 120 })),
  reply: maybe(share),
});

const teams = fc.record({ dsr: maybe(cents(400, 500)), refunds: maybe(share) });

/** A settled month of up to seven people in two teams, with everything that data can be. */
export const months = fc.tuple(fc.array(person, { minLength: 1, maxLength: 7 }), teams, teams).map(([people, east, west]) => {
  const period = {
    period: "2026-11",
    teams: [{ id: "east", name: "东店", ...east }, { id: "west", name: "西店 <&>", ...west }],
    people: people.map((each, index) => ({ id: `p${index}`, ...each })),
  };
  return settle(policy, period as unknown as typeof rows);
});
