import type { Field } from '../reading.js'

/**
 * What spend files call their columns,
        by how surely it means the field: from 1 (nothing else) to 5 (only if
 * nothing better is there). Spelled without case,
        spaces and punctuation. The first of each list is the word of
 * HM Treasury's guidance for spending over 25,000 pounds; the others were met in published files.
 */
export const KNOWN_HEADINGS: Record<Field, Partial<Record<1 | 2 | 3 | 4 | 5, string>>> = {
  paidOn: {
    1: 'date, date paid, paid date, payment date, date of payment, pay date, date of transaction',
    2: `date cleared, cleared date, clear date, clearing date, cheque date, check date,
        posted date, posting date,
        accounting date, gl date, ledger date, value date, bacs date, settlement date,
        transaction date, trans date, process date, effective date`,
    3: 'data, dates',
  },
  supplier: {
    1: 'supplier, supplier name, vendor, vendor name, name of supplier, payee, payee name',
    2: `merchant, merchant name, creditor, creditor name, beneficiary, beneficiary name, paid to,
        contractor, contractor name, provider, provider name, recipient`,
    4: 'name, company',
  },
  amount: {
    1: `amount, amount in sterling, amount gbp, amount paid, payment amount, ap amount,
        sterling amount, amount in gbp,
        amount sterling`,
    2: `net amount, nett amount, invoice amount, amount net, transaction amount, paid amount,
        line amount, amount excl vat, amount ex vat`,
    3: `gross amount, amount gross, amount incl vat, amount inc vat, payment value, invoice value,
        net value`,
    4: `gross, net, total amount, total value, value, gbp, sum, spend, payment, payments,
        spending, paid, cost, price`,
    5: 'total',
  },
  authority: {
    1: `entity, organisation name, organisation, body name, ccg, icb, trust, authority,
        authority name, public body,
        trust name, nhs body, contracting authority, paying organisation, organization,
        organization name`,
    3: 'body, organisation code, entity name, ccg name, business unit, employer',
  },
  expenseType: {
    1: `expense type, expenses type, expenditure type, type of expense, expense category,
        expenditure category`,
    2: `account name, account description, subjective, subjective description,
        expense description, nominal, ledger,
        nominal description, gl description, category, spend category, procurement category,
        account, cipfa code,
        purpose, subjective name, expense code description, cost type`,
    3: 'expense, type, type of spend, narrative category, proclass, expenses',
  },
  expenseArea: {
    1: 'expense area, expenses area, expenditure area, area of expense, area of expenditure',
    2: `cost centre, cost centre name, cost centre description, cost center, cost center name,
        service area, service,
        directorate, division, care group, objective, area, budget area, spend area,
        objective description`,
    4: 'service label, department name, section, business area, directorate name',
  },
  transactionNumber: {
    1: `transaction number, transaction no, transaction reference, transaction ref,
        transaction id, transaction num,
        trans no, trans ref`,
    2: `invoice number, invoice no, invoice num, invoice ref, invoice reference, document number,
        document no,
        voucher number, payment number, payment id, payment reference, payment ref,
        reference number, ref no, reference no, invoice id, transaction, document id`,
    3: `reference, ref, their reference, your reference, our reference, doc no, voucher,
        unique reference, id`,
    5: 'transaction date, transaction type',
  },
  invoiceOn: {
    1: 'invoice date, date of invoice, inv date, tax point, invoice received date',
  },
  description: {
    1: `description, item description, invoice description, line description, narrative,
        item text, details,
        transaction description, payment description, description of goods, summary of purpose`,
    3: 'comments, comment, notes, text, descriptions',
  },
  contract: {
    1: `contract, contract reference, contract ref, contract number, contract no, ocid,
        contract identifier,
        contract id, procurement identifier, contract title`,
    2: 'po contract, framework reference, notice identifier',
  },
  postCode: {
    1: `supplier postcode, post code, postcode, postal code, supplier post code, vendor postcode,
        zip`,
  },
  vatNumber: {
    1: `vat registration number, vat number, vat reg no, vat no, vat registration,
        supplier vat registration number,
        vat reg, vat reg number, supplier vat number, vat registration no`,
  },
  companyNumber: {
    1: `company number, company registration number, companies house number, company no, crn,
        registered number,
        company reg no, company registration no, supplier company number, registration number`,
  },
  charityNumber: {
    1: `charity number, charity no, registered charity number, charity registration number,
        charity commission number`,
  },
  ppon: {
    1: `ppon, public procurement organisation number, supplier ppon, supplier unique identifier,
        supplier identifier,
        unique supplier identifier`,
  },
}

/** Columns that are common, and none of the above however near their spelling comes. */
export const OTHER_HEADINGS = `department family, department, dept, dept family,
        departmental family, dep, month,
  year, period, financial year, financial period, accounting year, accounting period,
        department of health, quarter,
  vat amount, tax amount, vat value, tax value, ledger name, last updated, vat, tax,
        irrecoverable vat, vat rate, recoverable vat, discount amount,
  supplier type, supplier id, supplier number, supplier no, supplier code, supplier address,
        supplier reference,
  vendor number, vendor id, vendor code, vendor type, creditor number, merchant category,
        merchant number,
  cost centre code, cost center code, account code, gl code, nominal code, code, subjective code,
        objective code,
  procurement type, purchase order number, po number, order number, line number, line, currency,
        quantity, unit price,
  due date, date received, invoice received, order date, contract start date, contract end date,
        start date, end date,
  sme, sme status, vcse, url, web address, client, department entity, budget holder, days to pay,
        terms, ledger id,
  expense area code, expense type code, county, region, batch number, batch, status, approved by`
