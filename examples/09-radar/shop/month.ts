import type { Entry, Setting } from "../setting.js";
import { shopPolicy } from "./policy.js";
import { random } from "./random.js";
import { shops, staff } from "./staff.js";

const length = 10_000;
const days = 30;
const openMinutes = 14 * 60;

/** November of the four shops, 10,000 records: chats, and what becomes of sales later. All of it is invented, and the same each time. */
export const shopMonth: Setting = {
  policy: shopPolicy,
  period: "2026-11",
  title: { en: "Four shops, November 2026", zh: "四家店铺，2026 年 11 月" },
  people: staff,
  teams: shops.map(({ id, name }) => ({ id, name, readings: {} })),
  folds: {
    gmv: "sum",
    received: "sum",
    response: { meanTo: 1 },
    satisfaction: { meanTo: 4 },
    conversion: { meanTo: 4 },
    refundRate: { meanTo: 4 },
    disputeRate: { meanTo: 4 },
    dsr: { meanTo: 2 },
    complaints: "sum",
  },
  records: drawn(),
};

function drawn(): readonly Entry[] {
  const next = random(20261111);
  // Some answer faster, some sell more: what a person is like holds all month.
  const talents = staff.map(() => ({ quick: next(16), sells: next(26), liked: next(10), busy: 6 + next(7) }));
  const turns = talents.flatMap(({ busy }, index) => Array<number>(busy).fill(index));
  const records: Entry[] = [];
  const returning: { readonly from: number; readonly sale: Entry; readonly as: Entry["values"] }[] = [];
  while (records.length < length) {
    const time = timeOf(records.length);
    const due = returning.findIndex(({ from }) => from <= records.length);
    const [back] = due < 0 ? [] : returning.splice(due, 1);
    if (back !== undefined) {
      const { sale, as } = back;
      records.push({ ...sale, time, values: { ...sale.values, ...as }, takesBack: sale });
      continue;
    }
    const index = turns[next(turns.length)] ?? 0;
    const [person, talent] = [staff[index], talents[index]];
    const shop = shops.find(({ id }) => id === person?.team);
    if (person === undefined || talent === undefined || shop === undefined) break;
    const sells = next(100) < 30 + talent.sells;
    const isRated = next(100) < 40;
    const chat: Entry = {
      time,
      person: person.id,
      team: shop.id,
      values: {
        received: "1",
        response: String(8 + talent.quick + next(20)),
        satisfaction: isRated ? (next(100) < 86 + talent.liked ? "1" : "0") : null,
        conversion: sells ? "1" : "0",
        gmv: sells ? amount(next) : "0.00",
        refundRate: sells ? "0" : null,
        disputeRate: sells ? "0" : null,
        dsr: isRated ? (next(1000) < shop.fours ? "4" : "5") : null,
        complaints: next(8000) < shop.complaints ? "1" : "0",
      },
    };
    records.push(chat);
    if (!sells) continue;
    const fate = next(1000);
    const from = records.length + 200 + next(900);
    if (fate < shop.refunds) returning.push({ from, sale: chat, as: { gmv: "0.00", refundRate: "1" } });
    else if (fate < shop.refunds + shop.disputes) returning.push({ from, sale: chat, as: { disputeRate: "1" } });
  }
  return records;
}

/** Around 1,500.00, seldom much more: three draws come together. */
function amount(next: (below: number) => number): string {
  const cents = 19_900 + next(90_000) + next(90_000) + next(90_000);
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
}

/** The shops are open from 9 to 23; records come evenly over the month. */
function timeOf(index: number): string {
  const minute = Math.floor((index * days * openMinutes) / length);
  const [day, ofDay] = [Math.floor(minute / openMinutes) + 1, (minute % openMinutes) + 9 * 60];
  const two = (number: number): string => String(number).padStart(2, "0");
  return `11-${two(day)} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}
