import type { Cycle, PositionGrade, Role } from "./assessment-rules.js";
import { resolvedInDeadline } from "./indicator/complaints.js";
import { improvementGoalsMet } from "./indicator/quality.js";
import { serviceTargetAttainment } from "./indicator/service-management.js";
import type { KeyIssue, PositionExample, PositionIndicator } from "./position.js";
import type { SourceKey } from "./sources.js";
import { wholeService } from "./whole-service.js";
import type { Words } from "./words.js";

/** A function of the department, and the duties that it breaks down into: who holds each, and in which indicator it shows. */
export interface DepartmentFunction {
  readonly id: string;
  readonly label: Words;
  readonly duties: readonly {
    readonly duty: Words;
    /** The id of a position. */
    readonly heldBy: string;
    /** The ids of indicators on that position's card, or beside it. */
    readonly shownIn: readonly string[];
  }[];
}

/** A unit of the department: its head, its posts, and the unit above it. */
export interface DepartmentUnit {
  readonly id: string;
  readonly label: Words;
  /** The id of a position. */
  readonly head: string;
  /** The ids of the positions in it, beside its head. */
  readonly positions: readonly string[];
  readonly under: string | null;
}

/** The customer service department: what it is for, how that breaks down, how it is built, and how it is assessed itself. */
export interface Department {
  readonly label: Words;
  readonly purpose: Words;
  readonly functions: readonly DepartmentFunction[];
  readonly structure: readonly DepartmentUnit[];
  readonly indicators: readonly PositionIndicator[];
  readonly rules: {
    readonly cycle: Cycle;
    readonly decidedBy: Role;
    readonly publishedWithin: number;
    /** By the grade the department's pool of performance pay is multiplied. */
    readonly grades: readonly PositionGrade[];
    readonly pool: Words;
    readonly distribution: Words;
    readonly sources: readonly SourceKey[];
  };
  readonly keyIssue: KeyIssue;
  readonly example: Pick<PositionExample, "readings" | "points" | "kpi" | "grade">;
}

const held = (heldBy: string, shownIn: readonly string[], en: string, zh: string) => ({ duty: { en, zh }, heldBy, shownIn });

export const department: Department = {
  label: { en: "customer service department", zh: "客户服务部" },
  purpose: {
    en: "Wins customers, answers them, settles what went wrong, keeps them, and tells the company what they said.",
    zh: "开发客户、接待客户、解决问题、留住客户，并把客户的话带回公司。",
  },
  functions: [
    {
      id: "development",
      label: { en: "customer development", zh: "客户开发" },
      duties: [
        held(
          "development-manager",
          ["cd.target-done", "cd.pipeline-cover"],
          "sets targets by region and product",
          "按区域和产品定开发目标",
        ),
        held(
          "development-supervisor",
          ["cd.followup-time", "cd.quota-share"],
          "hands out leads and keeps them moving",
          "分派线索、盯住进度",
        ),
        held("development-specialist", ["cd.cust-conv", "ci.completeness"], "wins customers and hands them over", "赢得客户并移交资料"),
      ],
    },
    {
      id: "relations",
      label: { en: "customer relations and key accounts", zh: "客户关系与大客户" },
      duties: [
        held("relations-manager", ["cr.retention", "cr.rev-churn-net"], "keeps customers and their revenue", "留住客户与收入"),
        held(
          "relations-supervisor",
          ["cr.callback", "cr.repurchase"],
          "plans call-backs and follows what they bring",
          "安排回访并跟踪成效",
        ),
        held(
          "relations-specialist",
          ["cr.callback", "cp.feedback-ontime"],
          "calls customers back and passes on what they say",
          "回访客户、传递意见",
        ),
        held(
          "key-account-manager",
          ["ka.nrr", "ka.collection-days"],
          "plans the growth of key accounts and their terms",
          "规划大客户增长与账期",
        ),
        held(
          "key-account-supervisor",
          ["ka.renewal-logo", "ka.coverage"],
          "keeps key accounts known to more than one person",
          "让每个大客户不只系于一人",
        ),
        held("key-account-specialist", ["ka.visits", "cp.resolve-time"], "settles key accounts' daily matters", "处理大客户日常事务"),
      ],
    },
    {
      id: "answering",
      label: { en: "answering: telephone, chat, shop", zh: "接待：电话、在线、网店" },
      duties: [
        held("call-centre-manager", ["cc.service-level", "ppl.turnover"], "keeps the centre reachable at a cost", "以合理成本保证接得通"),
        held("forecasting-specialist", ["wfm.wape", "wfm.bias"], "forecasts volumes by the half-hour", "按半小时预测话务量"),
        held("scheduling-supervisor", ["wfm.sched-eff", "wfm.sl-consistency"], "puts people where the volume is", "按话务量排班"),
        held("agent-supervisor", ["qa.score", "ppl.retention"], "leads and coaches agents", "带教座席"),
        held("call-centre-agent", ["cc.fcr-gross", "cc.csat-box"], "answers and settles", "接听并解决"),
        held("desk-supervisor", ["cc.frt", "ec.refund-ontime"], "runs the online desk", "管理在线客服"),
        held("shop-service-manager", ["ec.dsr", "ec.refund-time"], "answers for the shop's figures", "对店铺指标负责"),
        held(
          "shop-supervisor",
          ["ec.ask-conv-next", "ec.dispute-rate"],
          "leads the shop's agents, before and after the sale",
          "带售前售后客服",
        ),
        held("shop-agent", ["ec.ask-conv-next", "ec.refund-rate"], "advises buyers and keeps what was sold sold", "接待买家、成交不退"),
      ],
    },
    {
      id: "settling",
      label: { en: "service, repair and complaints", zh: "服务、维修与投诉" },
      duties: [
        held("service-manager", ["sm.plan-done", "sm.cost-per-contact"], "plans service and its budget", "编制服务计划与预算"),
        held("department-manager", ["sm.sla-met", "ppl.coop"], "runs the day and works with neighbours", "管好日常、协同其他部门"),
        held("service-supervisor", ["sm.sla-met", "cp.in-deadline"], "sees that every request is answered", "保证件件有回音"),
        held("service-specialist", ["cp.feedback-ontime", "cp.resolve-time"], "takes up cases and follows them", "受理并跟踪案件"),
        held("repair-supervisor", ["fs.parts-fill", "fs.util"], "sends technicians with the right parts", "派对人、带对件"),
        held("repair-specialist", ["fs.ftfr", "fs.repeat"], "mends it on the first visit", "一次修好"),
        held("complaint-supervisor", ["cp.csat", "cp.reopen"], "settles complaints for good", "彻底办结投诉"),
      ],
    },
    {
      id: "support",
      label: { en: "information, quality, training, technology", zh: "信息、质量、培训与技术" },
      duties: [
        held("information-supervisor", ["ci.accuracy", "ci.breach"], "answers for data that are right and safe", "保证资料准确与安全"),
        held("information-specialist", ["ci.timeliness", "ci.correct-ontime"], "keeps records current", "保持资料最新"),
        held("quality-manager", ["qa.calib-gap", "qa.capa-recur"], "makes reviews fair and makes them count", "让质检公平、有用"),
        held("quality-supervisor", ["qa.audit-ontime", "qa.feedback-ontime"], "leads the reviewers", "带质检组"),
        held("quality-specialist", ["qa.samples", "qa.appeal-overturn"], "reviews what is drawn by chance", "评审随机样本"),
        held("assurance-supervisor", ["qa.pass-rate", "qa.critical-rate"], "assures the centre's answers", "保证中心答复正确"),
        held("quality-auditor", ["qa.audit-ontime", "qa.calib-gap"], "reviews calls at the floor", "现场监听评审"),
        held("training-supervisor", ["tr.time-to-comp", "tr.attrition"], "brings people to the standard", "培训达标上岗"),
        held("technology-supervisor", ["it.availability", "it.mttr"], "keeps the systems running", "保障系统运行"),
        held("service-director", ["cr.csat", "sm.cost-share"], "answers to the company for all of it", "就全部工作向公司负责"),
      ],
    },
  ],
  structure: [
    { id: "office", label: { en: "director's office", zh: "总监办公室" }, head: "service-director", positions: [], under: null },
    {
      id: "service",
      label: { en: "customer service", zh: "客户服务组" },
      head: "department-manager",
      positions: ["desk-supervisor", "complaint-supervisor"],
      under: "office",
    },
    {
      id: "development",
      label: { en: "customer development", zh: "客户开发组" },
      head: "development-manager",
      positions: ["development-supervisor", "development-specialist"],
      under: "office",
    },
    {
      id: "relations",
      label: { en: "customer relations", zh: "客户关系组" },
      head: "relations-manager",
      positions: ["relations-supervisor", "relations-specialist"],
      under: "office",
    },
    {
      id: "key-accounts",
      label: { en: "key accounts", zh: "大客户组" },
      head: "key-account-manager",
      positions: ["key-account-supervisor", "key-account-specialist"],
      under: "office",
    },
    {
      id: "management",
      label: { en: "service management and repair", zh: "服务管理与维修组" },
      head: "service-manager",
      positions: ["service-supervisor", "repair-supervisor", "service-specialist", "repair-specialist"],
      under: "office",
    },
    {
      id: "information",
      label: { en: "customer information", zh: "客户信息组" },
      head: "information-supervisor",
      positions: ["information-specialist"],
      under: "office",
    },
    {
      id: "quality",
      label: { en: "quality", zh: "质量管理组" },
      head: "quality-manager",
      positions: ["quality-supervisor", "quality-specialist"],
      under: "office",
    },
    {
      id: "call-centre",
      label: { en: "call centre", zh: "呼叫中心" },
      head: "call-centre-manager",
      positions: [
        "agent-supervisor",
        "training-supervisor",
        "assurance-supervisor",
        "technology-supervisor",
        "scheduling-supervisor",
        "call-centre-agent",
        "forecasting-specialist",
        "quality-auditor",
      ],
      under: "office",
    },
    {
      id: "shop",
      label: { en: "online shop", zh: "网店客服组" },
      head: "shop-service-manager",
      positions: ["shop-supervisor", "shop-agent"],
      under: "office",
    },
  ],
  indicators: [
    {
      ...wholeService.retention,
      weight: "20",
      why: { en: "What all the functions come to, seen from outside.", zh: "各项职能合起来的结果，从外面看。" },
    },
    {
      ...wholeService.satisfaction,
      weight: "20",
      why: { en: "Asked by somebody outside the department.", zh: "由部门以外的人组织调查。" },
    },
    {
      indicator: serviceTargetAttainment,
      weight: "15",
      marks: { none: "0.8", full: "0.98" },
      from: "tickets",
      why: { en: "The promise kept, over all units.", zh: "各组合计的承诺兑现情况。" },
      counterweight: ["cp.wait-share", "cp.stale"],
      notApplicable: { en: "No ticket was resolved.", zh: "没有办结工单。" },
    },
    {
      indicator: resolvedInDeadline,
      weight: "15",
      marks: { none: "0.85", full: "1" },
      from: "complaints",
      why: {
        en: "Complaints cross units: this is where it shows that one waited for the other.",
        zh: "投诉跨组：谁等谁，在这里看得出来。",
      },
      counterweight: ["cp.reopen", "cp.csat"],
      notApplicable: { en: "No complaint was due.", zh: "没有到期投诉。" },
    },
    {
      ...wholeService.complaints,
      weight: "10",
      why: { en: "Over orders, with what reached a regulator beside it.", zh: "以订单为底，与监管转办数同看。" },
    },
    {
      ...wholeService.budget,
      weight: "10",
      why: { en: "A band: money for service is to be spent on it.", zh: "设区间：服务的钱要花在服务上。" },
    },
    {
      ...wholeService.turnover,
      weight: "5",
      why: { en: "All leavers, annualised.", zh: "全部离职，年化。" },
    },
    {
      indicator: improvementGoalsMet,
      weight: "5",
      marks: { none: "0.4", full: "1" },
      from: "plan",
      why: { en: "Set with two neighbour departments.", zh: "目标与两个协作部门共同确定。" },
      counterweight: ["qa.capa-recur"],
      notApplicable: { en: "None were set.", zh: "未设目标。" },
    },
  ],
  rules: {
    cycle: "quarter",
    decidedBy: "committee",
    publishedWithin: 15,
    grades: [
      { grade: "A", from: "90", coefficient: "1.1" },
      { grade: "B", from: "75", coefficient: "1" },
      { grade: "C", from: "60", coefficient: "0.9" },
      { grade: "D", from: "0", coefficient: "0.8" },
    ],
    pool: {
      en: "The pool is the sum of the department's performance pay at coefficient 1, times the department's own coefficient: its range is"
        + " narrower than a person's, for nobody can answer alone for all of it. The coefficients are the catalogue's own proposal.",
      zh: "奖金池为全部门绩效工资基数之和乘以部门系数。部门系数的幅度小于个人系数：没有人能独自为全部结果负责。系数为本目录的建议。",
    },
    distribution: {
      en:
        "Shared by performance pay times a person's own coefficient (`allocate`), so that what is paid sums to the pool to the cent. Nobody is"
        + " put last by a quota: grades follow scores, and a last place is no proof of being unfit for the work.",
      zh: "按“绩效工资基数 × 个人系数”分配（allocate），各人之和与奖金池分毫不差。等级随分数，不设强制末位；末位不等于不胜任工作。",
    },
    sources: ["PYJBYS", "PDOMEI", "GC18", "LAW-LCL"],
  },
  keyIssue: {
    problem: {
      en: "Everybody has an A and the department a C: each card is met, and what lies between two cards belongs to nobody.",
      zh: "人人得 A，部门得 C：每张表都达标，两张表之间的事没人管。",
    },
    seen: {
      en: "The mean of the persons' scores runs ahead of the department's, and complaints that cross units pass their deadline.",
      zh: "个人均分高于部门得分，跨组投诉超期。",
    },
    elsewhere: [
      {
        what: {
          en: "A published scheme shares a department's pool by own coefficient over the sum of coefficients, at the grade of a lead.",
          zh: "有公开方案按个人系数占系数总和的比例分配部门奖金池（C 级线索）。",
        },
        by: "PYJBYS",
      },
      {
        what: {
          en:
            "Another limits top grades in a unit of five or fewer to one, and the mean to eighty, which answers grade inflation by a quota.",
          zh: "另一方案规定五人以下单位至多一个最高等级、均分不超过八十，用配额压通胀（C 级线索）。",
        },
        by: "PDOMEI",
      },
      {
        what: {
          en: "The highest court held that the bottom of a forced ranking does not show that somebody is unfit for the work.",
          zh: "最高人民法院指导案例：末位排名不能证明劳动者不胜任工作。",
        },
        by: "GC18",
      },
    ],
    answer: {
      en:
        "Persons are scored by their own cards, and what there is to share follows the department's: inflated grades only share the same pool"
        + " otherwise. A sixth of the department's card is complaints in time, which no single unit can make.",
      zh: "个人按自己的表打分，能分多少跟部门走：等级虚高只会把同一个池子换个分法。部门表里投诉按期占约六分之一，单靠一个组做不到。",
    },
    shown: {
      what: {
        en: "The same quarter with twelve complaints overdue that lay between two units: the department's grade falls, whoever has an A.",
        zh: "同一个季度，十二件跨组投诉超期：不论个人几等，部门等级下降。",
      },
      readings: { complaintsInDeadline: 216 },
      kpi: "74.17",
    },
  },
  example: {
    readings: {
      customersAtEnd: 46000,
      customersGained: 9000,
      customersAtStart: 40000,
      customersSatisfied: 1840,
      satisfactionAnswers: 2000,
      ticketsInTime: 5640,
      ticketsResolved: 6000,
      complaintsInDeadline: 228,
      complaintsDue: 240,
      complaints: 400,
      orders: 100000,
      spent: "2940000.00",
      budget: "3000000.00",
      leavers: 10,
      meanHeadcount: 200,
      months: "3",
      goalsMet: 8,
      goalsSet: 10,
    },
    points: ["83.33", "80.00", "77.78", "66.67", "75.00", "100.00", "80.00", "66.67"],
    kpi: "79.17",
    grade: "B",
  },
};
