import { AgreementEntity, AgreementPartyEntity, AgreementStepEntity } from './entities/agreement.ts';
import { AmendmentEntity } from './entities/amendment.ts';
import { ChecklistItemEntity, ChecklistTemplateEntity } from './entities/checklist.ts';
import { CommitmentEntity, ReceiptEntity } from './entities/commitment.ts';
import { DisputeEntity, DisputeStepEntity } from './entities/dispute.ts';
import { HandoverAssetEntity, ManagementPeriodEntity } from './entities/handover.ts';
import { AdvocacyEntity, LandAllocationEntity, LandStepEntity } from './entities/land.ts';
import { FulfilmentEntity, ObligationEntity } from './entities/obligation.ts';

export * from './entities/agreement.ts';
export * from './entities/amendment.ts';
export * from './entities/checklist.ts';
export * from './entities/commitment.ts';
export * from './entities/dispute.ts';
export * from './entities/handover.ts';
export * from './entities/land.ts';
export * from './entities/obligation.ts';

/** Every table of agreements. */
export const agreementsEntities = [
  AgreementEntity,
  AgreementPartyEntity,
  AgreementStepEntity,
  AmendmentEntity,
  ChecklistItemEntity,
  ChecklistTemplateEntity,
  ObligationEntity,
  FulfilmentEntity,
  CommitmentEntity,
  ReceiptEntity,
  ManagementPeriodEntity,
  HandoverAssetEntity,
  LandAllocationEntity,
  LandStepEntity,
  AdvocacyEntity,
  DisputeEntity,
  DisputeStepEntity,
];
