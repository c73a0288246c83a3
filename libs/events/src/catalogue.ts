import type { EventDefinition } from './define-event.js'
import { FanOutCompletedV1 } from './notifications/fan-out-completed.v1.js'
import { SubscriptionConfirmedV1 } from './notifications/subscription-confirmed.v1.js'
import { SubscriptionEndedV1 } from './notifications/subscription-ended.v1.js'
import { MembershipChangedV1 } from './organisations/membership-changed.v1.js'
import { OrganisationChangedV1 } from './organisations/organisation-changed.v1.js'
import { OrganisationRegisteredV1 } from './organisations/organisation-registered.v1.js'
import { OrganisationSucceededV1 } from './organisations/organisation-succeeded.v1.js'
import { SmeStatusAssessedV1 } from './organisations/sme-status-assessed.v1.js'
import { AwardAnnouncedV1 } from './pipeline/award-announced.v1.js'
import { ContractEnteredV1 } from './pipeline/contract-entered.v1.js'
import { OpportunityAmendedV1 } from './pipeline/opportunity-amended.v1.js'
import { OpportunityClosedV1 } from './pipeline/opportunity-closed.v1.js'
import { OpportunityPublishedV1 } from './pipeline/opportunity-published.v1.js'
import { FileIngestedV1 } from './spend/file-ingested.v1.js'
import { IndirectReturnReceivedV1 } from './spend/indirect-return-received.v1.js'
import { SmeShareCalculatedV1 } from './spend/sme-share-calculated.v1.js'
import { SupplierMatchedV1 } from './spend/supplier-matched.v1.js'

/** Every event of Inroad, in the order of their names. What is not here does not exist. */
export const catalogue: readonly EventDefinition[] = [
  FanOutCompletedV1,
  SubscriptionConfirmedV1,
  SubscriptionEndedV1,
  MembershipChangedV1,
  OrganisationChangedV1,
  OrganisationRegisteredV1,
  OrganisationSucceededV1,
  SmeStatusAssessedV1,
  AwardAnnouncedV1,
  ContractEnteredV1,
  OpportunityAmendedV1,
  OpportunityClosedV1,
  OpportunityPublishedV1,
  FileIngestedV1,
  IndirectReturnReceivedV1,
  SmeShareCalculatedV1,
  SupplierMatchedV1,
]
