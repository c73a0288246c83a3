/** A made-up payee of the sample spend files; companies and numbers belong to nobody. */
export interface SampleSupplier {
  /** One of them for each file, as ledgers spell the same firm differently. */
  spellings: readonly string[]
  expenseType: string
  expenseArea: string
  /** About how much a month, in pounds, from a trust of middling size. */
  monthly: number
  companyNumber?: string
  /** What the sample's list of statuses says; unset: nobody knows yet. */
  status?: 'sme' | 'not-sme'
  /** The share of its first month that it has grown by after a year. */
  growth?: number
}

export const sampleSuppliers: readonly SampleSupplier[] = [
  {
    spellings: ['Greatwater Facilities PLC', 'GREATWATER FACILITIES P.L.C.'],
    expenseType: 'Building and Engineering Contracts',
    expenseArea: 'Estates',
    monthly: 610_000,
    companyNumber: '09999901',
    status: 'not-sme',
  },
  {
    spellings: ['Supply Chain Coordination Ltd', 'NHS SUPPLY CHAIN'],
    expenseType: 'Medical and Surgical Equipment',
    expenseArea: 'Procurement',
    monthly: 540_000,
  },
  {
    spellings: ['Fictional Coast University Hospitals NHS Foundation Trust'],
    expenseType: 'Healthcare from NHS Bodies',
    expenseArea: 'Pathology Network',
    monthly: 320_000,
  },
  {
    spellings: ['HM Revenue and Customs', 'HMRC'],
    expenseType: 'PAYE and National Insurance',
    expenseArea: 'Balance Sheet',
    monthly: 900_000,
  },
  {
    spellings: ['Lanternfish Pharmaceuticals (UK) Ltd', 'LANTERNFISH PHARMACEUTICALS UK LIMITED'],
    expenseType: 'Drugs',
    expenseArea: 'Pharmacy',
    monthly: 380_000,
    companyNumber: '09999902',
    status: 'not-sme',
  },
  {
    spellings: ['Smallwater Medical Ltd', 'SMALLWATER MEDICAL LIMITED'],
    expenseType: 'Medical and Surgical Equipment',
    expenseArea: 'Theatres',
    monthly: 96_000,
    companyNumber: '09999903',
    status: 'sme',
    growth: 0.35,
  },
  {
    spellings: ['Calder Catheters Ltd', 'Calder Catheters Limited'],
    expenseType: 'Medical and Surgical Equipment',
    expenseArea: 'Urology',
    monthly: 58_000,
    companyNumber: '09999991',
    status: 'sme',
    growth: 0.2,
  },
  {
    spellings: ['Bright Beck Software Ltd', 'BRIGHT BECK SOFTWARE'],
    expenseType: 'Computer Software and Licences',
    expenseArea: 'Digital',
    monthly: 74_000,
    companyNumber: '09999904',
    status: 'sme',
    growth: 0.5,
  },
  {
    spellings: ['Hollin Temporary Staffing Ltd', 'HOLLIN TEMPORARY STAFFING LTD'],
    expenseType: 'Agency Nursing',
    expenseArea: 'Medicine',
    monthly: 210_000,
    companyNumber: '09999905',
  },
  {
    spellings: ['Oakmere Energy Supply Ltd'],
    expenseType: 'Electricity',
    expenseArea: 'Estates',
    monthly: 185_000,
    companyNumber: '09999906',
    status: 'not-sme',
    growth: 0.4,
  },
  {
    spellings: ['Tansy Cleaning Co-operative Ltd', 'TANSY CLEANING CO-OP'],
    expenseType: 'Cleaning Contracts',
    expenseArea: 'Facilities',
    monthly: 66_000,
  },
  {
    spellings: ['Pinnacle & Vane LLP', 'PINNACLE AND VANE LLP'],
    expenseType: 'Consultancy Fees',
    expenseArea: 'Finance Directorate',
    monthly: 90_000,
  },
  {
    spellings: ['Wexcombe Patient Transport Ltd', 'Wexcombe Patient Transport'],
    expenseType: 'Patient Transport',
    expenseArea: 'Operations',
    monthly: 88_000,
    status: 'sme',
    companyNumber: '09999907',
  },
  {
    spellings: ['Northmoor Borough Council'],
    expenseType: 'Business Rates',
    expenseArea: 'Estates',
    monthly: 120_000,
  },
]
