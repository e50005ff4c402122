import {
  agentSupervisor,
  callCentreAgent,
  callCentreManager,
  complaintSupervisor,
  departmentManager,
  deskSupervisor,
  type Position,
  qualitySpecialist,
  repairSpecialist,
  schedulingSupervisor,
  scheme,
  serviceDirector,
  shopAgent,
  shopSupervisor,
} from "jixiao/catalogue";

/** The department's twelve positions. */
export const positions: readonly Position[] = [
  serviceDirector,
  departmentManager,
  callCentreManager,
  agentSupervisor,
  schedulingSupervisor,
  callCentreAgent,
  qualitySpecialist,
  deskSupervisor,
  complaintSupervisor,
  shopSupervisor,
  shopAgent,
  repairSpecialist,
];

/** A policy for each, all settled together: a person's row names its own. */
export const schemes = positions.map((position) => scheme(position, { version: "2026-11", minimumWage: "2690.00" }));
