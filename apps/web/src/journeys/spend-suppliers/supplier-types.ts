import type { components } from '@inroad/api-clients/spend.paths'

type Schemas = components['schemas']

export type Supplier = Schemas['SupplierView']
export type SupplierLine = Schemas['SupplierLine']
export type ReviewItem = Schemas['ReviewItem']
export type Proposal = Schemas['ProposalView']
export type StatusQueue = Schemas['StatusQueueView']
export type StatusQueueItem = Schemas['StatusQueueItemView']
export type StatusHint = Schemas['StatusHintView']
export type PayeeKind = Supplier['kind']
export type SmeStatus = Supplier['status']['status']
