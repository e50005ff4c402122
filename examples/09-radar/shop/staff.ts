import type { Member, Words } from "../setting.js";

/** A shop, and how it works: out of a thousand sales so many are refunded; so often it is rated four in place of five. */
export interface Shop {
  readonly id: string;
  readonly name: Words;
  readonly refunds: number;
  readonly disputes: number;
  readonly fours: number;
  readonly complaints: number;
}

export const shops: readonly Shop[] = [
  { id: "flagship", name: { en: "Flagship", zh: "旗舰店" }, refunds: 16, disputes: 1, fours: 150, complaints: 1 },
  { id: "direct", name: { en: "Direct", zh: "直营店" }, refunds: 22, disputes: 2, fours: 190, complaints: 2 },
  { id: "live", name: { en: "Live", zh: "直播店" }, refunds: 24, disputes: 2, fours: 285, complaints: 3 },
  { id: "outlet", name: { en: "Outlet", zh: "清仓店" }, refunds: 46, disputes: 2, fours: 230, complaints: 2 },
];

const surnames = "李Li 王Wang 张Zhang 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu 高Gao".split(" ");
const givenNames = "娜Na 伟Wei 敏Min 静Jing 磊Lei 洋Yang 勇Yong 艳Yan 杰Jie 涛Tao 明Ming 霞Xia 平Ping 雪Xue 宁Ning 欣Xin".split(" ");

/** A word such as 李Li, in the letters of a language. */
const inLetters = (word: string): Words => ({ en: word.slice(1), zh: word.slice(0, 1) });

/** Fifteen in each shop. Names are invented, and none stands twice. */
export const staff: readonly Member[] = shops.flatMap(({ id: team }, ofShop) =>
  surnames.map((surname, index): Member => {
    const [family, given] = [inLetters(surname), inLetters(givenNames[(index * 5 + ofShop * 3) % givenNames.length] ?? "")];
    return {
      id: `${team.slice(0, 1).toUpperCase()}${String(index + 1).padStart(2, "0")}`,
      name: { en: `${family.en} ${given.en}`, zh: `${family.zh}${given.zh}` },
      team,
      readings: {
        base: `${3800 + (index % 5) * 300}.00`,
        gradeBase: `${1200 + (index % 3) * 300}.00`,
        target: `${80000 + (index % 4) * 15000}.00`,
      },
    };
  })
);
