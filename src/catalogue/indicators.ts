import type { Indicator } from "./indicator.js";
import * as repair from "./indicator/repair.js";
import * as keyAccounts from "./indicator/key-accounts.js";
import * as customerRelations from "./indicator/customer-relations.js";
import * as customerDevelopment from "./indicator/customer-development.js";
import * as people from "./indicator/people.js";
import * as contactCentre from "./indicator/contact-centre.js";
import * as quality from "./indicator/quality.js";
import * as workforce from "./indicator/workforce.js";
import * as eCommerce from "./indicator/e-commerce.js";
import * as complaints from "./indicator/complaints.js";
import * as customerInformation from "./indicator/customer-information.js";
import * as serviceManagement from "./indicator/service-management.js";
import * as technology from "./indicator/technology.js";

const families = [
  repair,
  keyAccounts,
  customerRelations,
  customerDevelopment,
  people,
  contactCentre,
  quality,
  workforce,
  eCommerce,
  complaints,
  customerInformation,
  serviceManagement,
  technology,
];

/** Every indicator of the catalogue, family by family. Whoever needs a few imports them by name, and pays for those alone. */
export const indicators: readonly Indicator[] = families.flatMap((family) => Object.values<Indicator>(family));
