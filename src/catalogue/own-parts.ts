import type { OwnPart } from "./competency.js";
import type { Words } from "./words.js";

/** What to say of an anchor whose part is the catalogue's own. */
export const ownParts: Readonly<Record<OwnPart, Words>> = {
  situation: {
    en:
      "The level is a source's, in general terms or with samples of other trades; the behaviour in customer service is the catalogue's own.",
    zh: "等级见于来源，但来源只作一般描述或举其他行业的例子；客服工作中的行为由本目录撰写。",
  },
  level: {
    en: "The sources describe no behaviour at this level; it stands between its neighbours and is the catalogue's own.",
    zh: "来源没有描述这一级的行为；其行为介于相邻两级之间，由本目录撰写。",
  },
  whole: {
    en: "The sources name the competency without levels; levels and behaviours are the catalogue's own.",
    zh: "来源只列出该项胜任素质，不分级；分级与行为均由本目录撰写。",
  },
};
