import type { Position } from "./position.js";
import { agentSupervisor } from "./position/agent-supervisor.js";
import { assuranceSupervisor } from "./position/assurance-supervisor.js";
import { callCentreAgent } from "./position/call-centre-agent.js";
import { callCentreManager } from "./position/call-centre-manager.js";
import { complaintSupervisor } from "./position/complaint-supervisor.js";
import { departmentManager } from "./position/department-manager.js";
import { deskSupervisor } from "./position/desk-supervisor.js";
import { developmentManager } from "./position/development-manager.js";
import { developmentSpecialist } from "./position/development-specialist.js";
import { developmentSupervisor } from "./position/development-supervisor.js";
import { forecastingSpecialist } from "./position/forecasting-specialist.js";
import { informationSpecialist } from "./position/information-specialist.js";
import { informationSupervisor } from "./position/information-supervisor.js";
import { keyAccountManager } from "./position/key-account-manager.js";
import { keyAccountSpecialist } from "./position/key-account-specialist.js";
import { keyAccountSupervisor } from "./position/key-account-supervisor.js";
import { qualityAuditor } from "./position/quality-auditor.js";
import { qualityManager } from "./position/quality-manager.js";
import { qualitySpecialist } from "./position/quality-specialist.js";
import { qualitySupervisor } from "./position/quality-supervisor.js";
import { relationsManager } from "./position/relations-manager.js";
import { relationsSpecialist } from "./position/relations-specialist.js";
import { relationsSupervisor } from "./position/relations-supervisor.js";
import { repairSpecialist } from "./position/repair-specialist.js";
import { repairSupervisor } from "./position/repair-supervisor.js";
import { schedulingSupervisor } from "./position/scheduling-supervisor.js";
import { serviceDirector } from "./position/service-director.js";
import { serviceManager } from "./position/service-manager.js";
import { serviceSpecialist } from "./position/service-specialist.js";
import { serviceSupervisor } from "./position/service-supervisor.js";
import { shopAgent } from "./position/shop-agent.js";
import { shopServiceManager } from "./position/shop-service-manager.js";
import { shopSupervisor } from "./position/shop-supervisor.js";
import { technologySupervisor } from "./position/technology-supervisor.js";
import { trainingSupervisor } from "./position/training-supervisor.js";
import type { Words } from "./words.js";

/** Positions that belong together, which stand on one page. */
export interface PositionChapter {
  /** From 2 on: chapter 1 is the department itself. */
  readonly number: number;
  readonly id: string;
  readonly label: Words;
  readonly positions: readonly Position[];
}

/** The chapters with positions, from customer development to the online shop. */
export const positionChapters: readonly PositionChapter[] = [
  {
    number: 2,
    id: "customer-development",
    label: { en: "customer development", zh: "客户开发" },
    positions: [developmentManager, developmentSupervisor, developmentSpecialist],
  },
  {
    number: 3,
    id: "customer-relations",
    label: { en: "customer relations", zh: "客户关系" },
    positions: [relationsManager, relationsSupervisor, relationsSpecialist],
  },
  {
    number: 4,
    id: "key-accounts",
    label: { en: "key accounts", zh: "大客户" },
    positions: [keyAccountManager, keyAccountSupervisor, keyAccountSpecialist],
  },
  {
    number: 5,
    id: "service-management",
    label: { en: "service management and repair", zh: "客户服务管理与维修" },
    positions: [serviceManager, serviceSupervisor, repairSupervisor, serviceSpecialist, repairSpecialist],
  },
  {
    number: 6,
    id: "customer-information",
    label: { en: "customer information", zh: "客户信息管理" },
    positions: [informationSupervisor, informationSpecialist],
  },
  {
    number: 7,
    id: "quality",
    label: { en: "customer quality", zh: "客户质量管理" },
    positions: [qualityManager, qualitySupervisor, qualitySpecialist],
  },
  {
    number: 8,
    id: "call-centre",
    label: { en: "call centre", zh: "呼叫中心" },
    positions: [
      callCentreManager,
      agentSupervisor,
      trainingSupervisor,
      assuranceSupervisor,
      technologySupervisor,
      schedulingSupervisor,
      callCentreAgent,
      forecastingSpecialist,
      qualityAuditor,
    ],
  },
  {
    number: 9,
    id: "service-department",
    label: { en: "customer service department", zh: "客服部" },
    positions: [serviceDirector, departmentManager, deskSupervisor, complaintSupervisor],
  },
  {
    number: 10,
    id: "online-shop",
    label: { en: "online shop", zh: "网店客服" },
    positions: [shopAgent, shopSupervisor, shopServiceManager],
  },
];
