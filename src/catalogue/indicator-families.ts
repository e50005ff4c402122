import type { Indicator } from "./indicator.js";
import * as complaints from "./indicator/complaints.js";
import * as contactCentre from "./indicator/contact-centre.js";
import * as customerDevelopment from "./indicator/customer-development.js";
import * as customerInformation from "./indicator/customer-information.js";
import * as customerRelations from "./indicator/customer-relations.js";
import * as eCommerce from "./indicator/e-commerce.js";
import * as keyAccounts from "./indicator/key-accounts.js";
import * as people from "./indicator/people.js";
import * as quality from "./indicator/quality.js";
import * as repair from "./indicator/repair.js";
import * as serviceManagement from "./indicator/service-management.js";
import * as technology from "./indicator/technology.js";
import * as workforce from "./indicator/workforce.js";
import type { Words } from "./words.js";

/** Indicators that belong together, which stand in one file and on one page. */
export interface IndicatorFamily {
  readonly id: string;
  readonly label: Words;
  readonly indicators: readonly Indicator[];
}

/** By their ids: in which order a module lists its exports is the bundler's affair. */
function family(id: string, label: Words, named: Readonly<Record<string, Indicator>>): IndicatorFamily {
  return { id, label, indicators: Object.values(named).sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The thirteen families, from answering customers to the online shop. */
export const indicatorFamilies: readonly IndicatorFamily[] = [
  family("contact-centre", { en: "contact centre", zh: "呼叫与在线接待" }, contactCentre),
  family("workforce", { en: "workforce and forecasting", zh: "排班与预测" }, workforce),
  family("quality", { en: "quality", zh: "质量管理" }, quality),
  family("people", { en: "training and people", zh: "培训与人员" }, people),
  family("complaints", { en: "complaints", zh: "投诉" }, complaints),
  family("service-management", { en: "service management", zh: "服务管理" }, serviceManagement),
  family("repair", { en: "repair and field service", zh: "维修与现场服务" }, repair),
  family("technology", { en: "technology and incidents", zh: "技术与故障" }, technology),
  family("customer-information", { en: "customer information", zh: "客户信息" }, customerInformation),
  family("customer-development", { en: "customer development", zh: "客户开发" }, customerDevelopment),
  family("customer-relations", { en: "customer relations", zh: "客户关系" }, customerRelations),
  family("key-accounts", { en: "key accounts", zh: "大客户" }, keyAccounts),
  family("e-commerce", { en: "e-commerce service", zh: "电商客服" }, eCommerce),
];
