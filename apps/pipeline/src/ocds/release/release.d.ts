import type { Shaped } from './conform.js';
declare const VALUE: {
    readonly amount: 'decimal';
    readonly amountGross: 'decimal';
    readonly currency: 'text';
};
declare const ADDRESS: {
    readonly region: 'text';
    readonly country: 'text';
    readonly countryName: 'text';
    readonly postalCode: 'text';
};
declare const ITEM: {
    readonly id: 'text';
    readonly classification: {
        readonly scheme: 'text';
        readonly id: 'text';
    };
    readonly additionalClassifications: readonly [{
        readonly scheme: 'text';
        readonly id: 'text';
    }];
    readonly deliveryAddresses: readonly [{
        readonly region: 'text';
        readonly country: 'text';
        readonly countryName: 'text';
        readonly postalCode: 'text';
    }];
    readonly relatedLot: 'text';
};
declare const DOCUMENT: {
    readonly id: 'text';
    readonly documentType: 'text';
    /** UK extension: UK1 to UK17. */
    readonly noticeType: 'text';
    readonly title: 'text';
    readonly description: 'text';
    readonly url: 'text';
};
declare const PARTY: {
    readonly id: 'text';
    readonly name: 'text';
    readonly roles: readonly ['text'];
    readonly identifier: {
        readonly scheme: 'text';
        readonly id: 'text';
    };
    readonly additionalIdentifiers: readonly [{
        readonly scheme: 'text';
        readonly id: 'text';
    }];
    readonly address: {
        readonly region: 'text';
        readonly country: 'text';
        readonly countryName: 'text';
        readonly postalCode: 'text';
    };
    readonly details: {
        readonly scale: 'text';
        readonly vcse: 'flag';
    };
};
declare const LOT: {
    readonly id: 'text';
    readonly title: 'text';
    readonly description: 'text';
    readonly status: 'text';
    readonly value: {
        readonly amount: 'decimal';
        readonly amountGross: 'decimal';
        readonly currency: 'text';
    };
    readonly suitability: {
        readonly sme: 'flag';
        readonly vcse: 'flag';
    };
};
declare const TENDER: {
    readonly id: 'text';
    readonly title: 'text';
    readonly description: 'text';
    readonly status: 'text';
    readonly legalBasis: {
        readonly scheme: 'text';
        readonly id: 'text';
    };
    readonly classification: {
        readonly scheme: 'text';
        readonly id: 'text';
    };
    readonly additionalClassifications: readonly [{
        readonly scheme: 'text';
        readonly id: 'text';
    }];
    readonly deliveryAddresses: readonly [{
        readonly region: 'text';
        readonly country: 'text';
        readonly countryName: 'text';
        readonly postalCode: 'text';
    }];
    readonly items: readonly [{
        readonly id: 'text';
        readonly classification: {
            readonly scheme: 'text';
            readonly id: 'text';
        };
        readonly additionalClassifications: readonly [{
            readonly scheme: 'text';
            readonly id: 'text';
        }];
        readonly deliveryAddresses: readonly [{
            readonly region: 'text';
            readonly country: 'text';
            readonly countryName: 'text';
            readonly postalCode: 'text';
        }];
        readonly relatedLot: 'text';
    }];
    readonly lots: readonly [{
        readonly id: 'text';
        readonly title: 'text';
        readonly description: 'text';
        readonly status: 'text';
        readonly value: {
            readonly amount: 'decimal';
            readonly amountGross: 'decimal';
            readonly currency: 'text';
        };
        readonly suitability: {
            readonly sme: 'flag';
            readonly vcse: 'flag';
        };
    }];
    readonly value: {
        readonly amount: 'decimal';
        readonly amountGross: 'decimal';
        readonly currency: 'text';
    };
    readonly suitability: {
        readonly sme: 'flag';
        readonly vcse: 'flag';
    };
    readonly tenderPeriod: {
        readonly startDate: 'instant';
        readonly endDate: 'last-instant';
    };
    readonly expressionOfInterestDeadline: 'last-instant';
    /** `limited` is an award without competition. */
    readonly procurementMethod: 'text';
    readonly procurementMethodRationale: 'text';
    readonly reviewDetails: 'text';
    readonly techniques: {
        readonly hasFrameworkAgreement: 'flag';
        readonly hasDynamicPurchasingSystem: 'flag';
    };
    readonly documents: readonly [{
        readonly id: 'text';
        readonly documentType: 'text';
        /** UK extension: UK1 to UK17. */
        readonly noticeType: 'text';
        readonly title: 'text';
        readonly description: 'text';
        readonly url: 'text';
    }];
    readonly amendments: readonly [{
        readonly id: 'text';
        readonly description: 'text';
        readonly rationale: 'text';
        /** EU profile: what a corrigendum puts in place of what, and where. */
        readonly unstructuredChanges: readonly [{
            readonly oldValue: {
                readonly text: 'text';
                readonly date: 'last-instant';
            };
            readonly newValue: {
                readonly text: 'text';
                readonly date: 'last-instant';
            };
            readonly where: {
                readonly section: 'text';
                readonly label: 'text';
            };
        }];
    }];
};
declare const AWARD: {
    readonly id: 'text';
    readonly title: 'text';
    readonly status: 'text';
    readonly date: 'instant';
    readonly value: {
        readonly amount: 'decimal';
        readonly amountGross: 'decimal';
        readonly currency: 'text';
    };
    readonly suppliers: readonly [{
        readonly id: 'text';
        readonly name: 'text';
    }];
    readonly items: readonly [{
        readonly id: 'text';
        readonly classification: {
            readonly scheme: 'text';
            readonly id: 'text';
        };
        readonly additionalClassifications: readonly [{
            readonly scheme: 'text';
            readonly id: 'text';
        }];
        readonly deliveryAddresses: readonly [{
            readonly region: 'text';
            readonly country: 'text';
            readonly countryName: 'text';
            readonly postalCode: 'text';
        }];
        readonly relatedLot: 'text';
    }];
    readonly relatedLots: readonly ['text'];
    readonly standstillPeriod: readonly [{
        readonly startDate: 'instant';
        readonly endDate: 'last-instant';
    }];
    readonly documents: readonly [{
        readonly id: 'text';
        readonly documentType: 'text';
        /** UK extension: UK1 to UK17. */
        readonly noticeType: 'text';
        readonly title: 'text';
        readonly description: 'text';
        readonly url: 'text';
    }];
};
declare const CONTRACT: {
    readonly id: 'text';
    readonly awardID: 'text';
    readonly title: 'text';
    readonly status: 'text';
    readonly value: {
        readonly amount: 'decimal';
        readonly amountGross: 'decimal';
        readonly currency: 'text';
    };
    readonly dateSigned: 'instant';
    readonly items: readonly [{
        readonly id: 'text';
        readonly classification: {
            readonly scheme: 'text';
            readonly id: 'text';
        };
        readonly additionalClassifications: readonly [{
            readonly scheme: 'text';
            readonly id: 'text';
        }];
        readonly deliveryAddresses: readonly [{
            readonly region: 'text';
            readonly country: 'text';
            readonly countryName: 'text';
            readonly postalCode: 'text';
        }];
        readonly relatedLot: 'text';
    }];
    readonly documents: readonly [{
        readonly id: 'text';
        readonly documentType: 'text';
        /** UK extension: UK1 to UK17. */
        readonly noticeType: 'text';
        readonly title: 'text';
        readonly description: 'text';
        readonly url: 'text';
    }];
    readonly implementation: {
        readonly documents: readonly [{
            readonly id: 'text';
            readonly documentType: 'text';
            /** UK extension: UK1 to UK17. */
            readonly noticeType: 'text';
            readonly title: 'text';
            readonly description: 'text';
            readonly url: 'text';
        }];
    };
    readonly amendments: readonly [{
        readonly id: 'text';
        readonly description: 'text';
        readonly rationale: 'text';
        /** EU profile: what a corrigendum puts in place of what, and where. */
        readonly unstructuredChanges: readonly [{
            readonly oldValue: {
                readonly text: 'text';
                readonly date: 'last-instant';
            };
            readonly newValue: {
                readonly text: 'text';
                readonly date: 'last-instant';
            };
            readonly where: {
                readonly section: 'text';
                readonly label: 'text';
            };
        }];
    }];
};
/**
 * The members of an OCDS 1.1 release that are read, with the UK and EU extensions that Find a Tender
 * publishes. Everything else in a release is kept as it stands.
 */
export declare const RELEASE: {
    readonly ocid: 'text';
    readonly id: 'text';
    readonly date: 'instant';
    readonly tag: readonly ['text'];
    readonly title: 'text';
    readonly description: 'text';
    readonly parties: readonly [{
        readonly id: 'text';
        readonly name: 'text';
        readonly roles: readonly ['text'];
        readonly identifier: {
            readonly scheme: 'text';
            readonly id: 'text';
        };
        readonly additionalIdentifiers: readonly [{
            readonly scheme: 'text';
            readonly id: 'text';
        }];
        readonly address: {
            readonly region: 'text';
            readonly country: 'text';
            readonly countryName: 'text';
            readonly postalCode: 'text';
        };
        readonly details: {
            readonly scale: 'text';
            readonly vcse: 'flag';
        };
    }];
    readonly buyer: {
        readonly id: 'text';
        readonly name: 'text';
    };
    readonly planning: {
        readonly milestones: readonly [{
            readonly id: 'text';
            readonly type: 'text';
            readonly dueDate: 'last-instant';
            readonly status: 'text';
        }];
        readonly documents: readonly [{
            readonly id: 'text';
            readonly documentType: 'text';
            /** UK extension: UK1 to UK17. */
            readonly noticeType: 'text';
            readonly title: 'text';
            readonly description: 'text';
            readonly url: 'text';
        }];
    };
    readonly tender: {
        readonly id: 'text';
        readonly title: 'text';
        readonly description: 'text';
        readonly status: 'text';
        readonly legalBasis: {
            readonly scheme: 'text';
            readonly id: 'text';
        };
        readonly classification: {
            readonly scheme: 'text';
            readonly id: 'text';
        };
        readonly additionalClassifications: readonly [{
            readonly scheme: 'text';
            readonly id: 'text';
        }];
        readonly deliveryAddresses: readonly [{
            readonly region: 'text';
            readonly country: 'text';
            readonly countryName: 'text';
            readonly postalCode: 'text';
        }];
        readonly items: readonly [{
            readonly id: 'text';
            readonly classification: {
                readonly scheme: 'text';
                readonly id: 'text';
            };
            readonly additionalClassifications: readonly [{
                readonly scheme: 'text';
                readonly id: 'text';
            }];
            readonly deliveryAddresses: readonly [{
                readonly region: 'text';
                readonly country: 'text';
                readonly countryName: 'text';
                readonly postalCode: 'text';
            }];
            readonly relatedLot: 'text';
        }];
        readonly lots: readonly [{
            readonly id: 'text';
            readonly title: 'text';
            readonly description: 'text';
            readonly status: 'text';
            readonly value: {
                readonly amount: 'decimal';
                readonly amountGross: 'decimal';
                readonly currency: 'text';
            };
            readonly suitability: {
                readonly sme: 'flag';
                readonly vcse: 'flag';
            };
        }];
        readonly value: {
            readonly amount: 'decimal';
            readonly amountGross: 'decimal';
            readonly currency: 'text';
        };
        readonly suitability: {
            readonly sme: 'flag';
            readonly vcse: 'flag';
        };
        readonly tenderPeriod: {
            readonly startDate: 'instant';
            readonly endDate: 'last-instant';
        };
        readonly expressionOfInterestDeadline: 'last-instant';
        /** `limited` is an award without competition. */
        readonly procurementMethod: 'text';
        readonly procurementMethodRationale: 'text';
        readonly reviewDetails: 'text';
        readonly techniques: {
            readonly hasFrameworkAgreement: 'flag';
            readonly hasDynamicPurchasingSystem: 'flag';
        };
        readonly documents: readonly [{
            readonly id: 'text';
            readonly documentType: 'text';
            /** UK extension: UK1 to UK17. */
            readonly noticeType: 'text';
            readonly title: 'text';
            readonly description: 'text';
            readonly url: 'text';
        }];
        readonly amendments: readonly [{
            readonly id: 'text';
            readonly description: 'text';
            readonly rationale: 'text';
            /** EU profile: what a corrigendum puts in place of what, and where. */
            readonly unstructuredChanges: readonly [{
                readonly oldValue: {
                    readonly text: 'text';
                    readonly date: 'last-instant';
                };
                readonly newValue: {
                    readonly text: 'text';
                    readonly date: 'last-instant';
                };
                readonly where: {
                    readonly section: 'text';
                    readonly label: 'text';
                };
            }];
        }];
    };
    readonly awards: readonly [{
        readonly id: 'text';
        readonly title: 'text';
        readonly status: 'text';
        readonly date: 'instant';
        readonly value: {
            readonly amount: 'decimal';
            readonly amountGross: 'decimal';
            readonly currency: 'text';
        };
        readonly suppliers: readonly [{
            readonly id: 'text';
            readonly name: 'text';
        }];
        readonly items: readonly [{
            readonly id: 'text';
            readonly classification: {
                readonly scheme: 'text';
                readonly id: 'text';
            };
            readonly additionalClassifications: readonly [{
                readonly scheme: 'text';
                readonly id: 'text';
            }];
            readonly deliveryAddresses: readonly [{
                readonly region: 'text';
                readonly country: 'text';
                readonly countryName: 'text';
                readonly postalCode: 'text';
            }];
            readonly relatedLot: 'text';
        }];
        readonly relatedLots: readonly ['text'];
        readonly standstillPeriod: readonly [{
            readonly startDate: 'instant';
            readonly endDate: 'last-instant';
        }];
        readonly documents: readonly [{
            readonly id: 'text';
            readonly documentType: 'text';
            /** UK extension: UK1 to UK17. */
            readonly noticeType: 'text';
            readonly title: 'text';
            readonly description: 'text';
            readonly url: 'text';
        }];
    }];
    readonly contracts: readonly [{
        readonly id: 'text';
        readonly awardID: 'text';
        readonly title: 'text';
        readonly status: 'text';
        readonly value: {
            readonly amount: 'decimal';
            readonly amountGross: 'decimal';
            readonly currency: 'text';
        };
        readonly dateSigned: 'instant';
        readonly items: readonly [{
            readonly id: 'text';
            readonly classification: {
                readonly scheme: 'text';
                readonly id: 'text';
            };
            readonly additionalClassifications: readonly [{
                readonly scheme: 'text';
                readonly id: 'text';
            }];
            readonly deliveryAddresses: readonly [{
                readonly region: 'text';
                readonly country: 'text';
                readonly countryName: 'text';
                readonly postalCode: 'text';
            }];
            readonly relatedLot: 'text';
        }];
        readonly documents: readonly [{
            readonly id: 'text';
            readonly documentType: 'text';
            /** UK extension: UK1 to UK17. */
            readonly noticeType: 'text';
            readonly title: 'text';
            readonly description: 'text';
            readonly url: 'text';
        }];
        readonly implementation: {
            readonly documents: readonly [{
                readonly id: 'text';
                readonly documentType: 'text';
                /** UK extension: UK1 to UK17. */
                readonly noticeType: 'text';
                readonly title: 'text';
                readonly description: 'text';
                readonly url: 'text';
            }];
        };
        readonly amendments: readonly [{
            readonly id: 'text';
            readonly description: 'text';
            readonly rationale: 'text';
            /** EU profile: what a corrigendum puts in place of what, and where. */
            readonly unstructuredChanges: readonly [{
                readonly oldValue: {
                    readonly text: 'text';
                    readonly date: 'last-instant';
                };
                readonly newValue: {
                    readonly text: 'text';
                    readonly date: 'last-instant';
                };
                readonly where: {
                    readonly section: 'text';
                    readonly label: 'text';
                };
            }];
        }];
    }];
    readonly relatedProcesses: readonly [{
        readonly relationship: readonly ['text'];
        readonly scheme: 'text';
        readonly identifier: 'text';
        readonly relatedLots: readonly ['text'];
    }];
};
/** A release, or several of one ocid merged: any member may be absent. */
export type Release = Shaped<typeof RELEASE>;
/** A release that has what it takes to be stored and put in order. */
export type IdentifiedRelease = Release & {
    ocid: string;
    id: string;
    date: string;
    tag: string[];
};
export type Tender = Shaped<typeof TENDER>;
export type Lot = Shaped<typeof LOT>;
export type Item = Shaped<typeof ITEM>;
export type Address = Shaped<typeof ADDRESS>;
export type Award = Shaped<typeof AWARD>;
export type Contract = Shaped<typeof CONTRACT>;
export type OcdsParty = Shaped<typeof PARTY>;
export type OcdsDocument = Shaped<typeof DOCUMENT>;
export type OcdsValue = Shaped<typeof VALUE>;
export {};
//# sourceMappingURL=release.d.ts.map