import type { Competency } from "./competency.js";
import { attentionToDetail } from "./competency/attention-to-detail.js";
import { budgetControl } from "./competency/budget-control.js";
import { coaching } from "./competency/coaching.js";
import { companyKnowledge } from "./competency/company-knowledge.js";
import { conflictResolution } from "./competency/conflict-resolution.js";
import { coordination } from "./competency/coordination.js";
import { dataAnalysis } from "./competency/data-analysis.js";
import { decisionMaking } from "./competency/decision-making.js";
import { dependability } from "./competency/dependability.js";
import { initiative } from "./competency/initiative.js";
import { instructing } from "./competency/instructing.js";
import { integrity } from "./competency/integrity.js";
import { legalKnowledge } from "./competency/legal-knowledge.js";
import { listening } from "./competency/listening.js";
import { needsAnalysis } from "./competency/needs-analysis.js";
import { negotiation } from "./competency/negotiation.js";
import { persuasion } from "./competency/persuasion.js";
import { problemSolving } from "./competency/problem-solving.js";
import { processImprovement } from "./competency/process-improvement.js";
import { productKnowledge } from "./competency/product-knowledge.js";
import { qualityChecking } from "./competency/quality-checking.js";
import { recordKeeping } from "./competency/record-keeping.js";
import { relationshipBuilding } from "./competency/relationship-building.js";
import { scoreCalibration } from "./competency/score-calibration.js";
import { selfControl } from "./competency/self-control.js";
import { serviceKnowledge } from "./competency/service-knowledge.js";
import { serviceOrientation } from "./competency/service-orientation.js";
import { shiftScheduling } from "./competency/shift-scheduling.js";
import { socialPerceptiveness } from "./competency/social-perceptiveness.js";
import { speaking } from "./competency/speaking.js";
import { systemsKnowledge } from "./competency/systems-knowledge.js";
import { teamLeadership } from "./competency/team-leadership.js";
import { volumeForecasting } from "./competency/volume-forecasting.js";
import { workPlanning } from "./competency/work-planning.js";
import { writing } from "./competency/writing.js";

/** Every competency of the catalogue: knowledge, then skills, then professional qualities. Whoever needs a few imports them by name. */
export const competencies: readonly Competency[] = [
  companyKnowledge,
  productKnowledge,
  serviceKnowledge,
  legalKnowledge,
  systemsKnowledge,
  listening,
  speaking,
  writing,
  socialPerceptiveness,
  serviceOrientation,
  conflictResolution,
  negotiation,
  persuasion,
  needsAnalysis,
  relationshipBuilding,
  coordination,
  problemSolving,
  decisionMaking,
  recordKeeping,
  qualityChecking,
  scoreCalibration,
  dataAnalysis,
  volumeForecasting,
  shiftScheduling,
  workPlanning,
  budgetControl,
  instructing,
  coaching,
  teamLeadership,
  processImprovement,
  selfControl,
  dependability,
  attentionToDetail,
  integrity,
  initiative,
];
