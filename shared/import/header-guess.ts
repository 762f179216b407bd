/**
 * What a column's name says it is: the names that record systems and offices give their columns.
 * Names compare without case, spaces and punctuation: "Appt. Date/Time" is `apptdatetime`.
 */
import { foldName } from '../patients/person-name.ts'
import type { Field } from './fields.ts'

/** How well a header names a field: its own words, or words that other columns carry too. */
type Aliases = { readonly sure: string; readonly likely?: string }

const ALIASES: Readonly<Record<Exclude<Field, 'leave-out' | 'never'>, Aliases>> = {
  'visit-date-time': {
    sure: 'apptdttm apptdatetime appointmentdatetime appointmentdateandtime apptstart appointmentstart scheduledtime\
 scheduleddatetime scheduledstart visitdatetime encounterdatetime apptstartdatetime appointmentstartdatetime apptstartdttm\
 starttimestamp scheddatetime apptdateandtime scheduledfor',
    likely: 'start startdatetime datetime dttm dateandtime whenscheduled contactdatetime',
  },
  'visit-date': {
    sure: 'visitdate apptdate appointmentdate apptdt dateofservice servicedate scheduleddate encounterdate dos pceventdate\
 pcedate appointmentday scheddate scheduledate apptday eventdate contactdate',
    likely: 'date day startdate',
  },
  'visit-time': {
    sure: 'visittime appttime appointmenttime apptstarttime appointmentstarttime scheduledstarttime slottime pcstarttime\
 pcestarttime schedtime encountertime eventtime',
    likely: 'time starttime hour begintime slot',
  },
  status: {
    sure: 'apptstatus appointmentstatus visitstatus apptstatuscname apptstatusname appointmentstatusname encounterstatus\
 pcapptstatus checkinstatus schedulestatus apptstat visitstat',
    likely: 'status stat present attendance disposition',
  },
  site: {
    sure: 'site sitename locname departmentname department clinic clinicname facility facilityname location locationname\
 office officename servicelocation appointmentlocation apptlocation departmentofservice svcdepartment\
 apptdepartment appointmentdepartment pcfacility',
    likely: 'dept loc organization organizationname practice practicename place',
  },
  mrn: {
    sure: 'mrn mrnumber medicalrecordnumber medicalrecordno medrecno medrec identityid patmrnid patmrn patientmrn mrno\
 medicalrecord emrn epicmrn',
    likely:
      'patientid patid patientno patientnumber acct acctno account accountno accountnumber acctnumber chart chartno\
 chartnumber chartid pid pubpid patientaccount patientacct patientaccountnumber enterpriseid recordnumber personid ptid\
 ptno externalpatientid',
  },
  'visit-id': {
    sure: 'visitid visitnumber visitno patenccsnid csn encountercsn apptid appointmentid apptserialnum encounterid\
 encounternumber enccsnid pceid appointmentno appointmentnumber apptno csnid harid',
    likely: 'encounter confirmationnumber id',
  },
  name: {
    sure: 'patientname patname ptname patientfullname fullname nameofpatient patientnamelastfirst patientslastfirst\
 lastfirst lastnamefirstname namelastfirst patientnamelastfirstmi lastnamefirstnamemi patientsname firstlast',
    likely: 'name patient pt client clientname member membername',
  },
  family: {
    sure: 'lastname patientlastname patlastname ptlastname lname familyname surname patientsurname patientlname ptlname\
 patientfamilyname namelast patientlast',
    likely: 'last family',
  },
  given: {
    sure: 'firstname patientfirstname patfirstname ptfirstname fname givenname forename patientfname ptfname\
 patientgivenname namefirst patientfirst',
    likely: 'first given',
  },
  middle: {
    sure: 'middlename middleinitial patientmiddlename patientmiddleinitial mname patmiddlename mi namemiddle\
 patientmiddle ptmiddlename',
    likely: 'middle',
  },
  suffix: { sure: 'suffix namesuffix patientsuffix patientnamesuffix generationsuffix' },
  preferred: {
    sure: 'preferredname patientpreferredname preferredfirstname nickname goesby knownas prefname',
    likely: 'alias',
  },
  'birth-date': {
    sure: 'dob birthdate dateofbirth patientdob patientbirthdate patientdateofbirth ptdob patdob birthdt bdate bday\
 birthday patbirthdate dobirth dateborn patientbirthday',
    likely: 'born birth',
  },
  age: {
    sure: 'age patientage ageyears ageinyears ageatvisit ptage ageatappt ageattimeofvisit agey',
    likely: 'yrs years',
  },
  phone: {
    sure: 'phone phonenumber homephone cellphone mobilephone mobile patientphone patientphonenumber telephone primaryphone\
 phonehome phonecell patientmobileno patienthomephone patientcellphone contactphone phone1 mobileno cell ptphone',
    likely: 'contactnumber tel',
  },
  address: {
    sure: 'address address1 addressline1 street streetaddress patientaddress patientaddress1 addr1 addr homeaddress add1\
 addline1 mailingaddress addressstreet street1 patientaddressline1 patientstreet',
  },
  'address-2': {
    sure: 'address2 addressline2 patientaddress2 addr2 add2 addline2 apt unit street2 patientaddressline2',
  },
  city: { sure: 'city patientcity homecity addresscity town ptcity' },
  state: {
    sure: 'patientstate homestate addressstate stateprovince stateabbr statecode ptstate',
    likely: 'state st province',
  },
  zip: {
    sure: 'zip zipcode postalcode patientzip patientzipcode homezip addresszip postcode patientpostalcode ptzip zip5',
  },
  language: {
    sure: 'language preferredlanguage patientlanguage primarylanguage spokenlanguage languagename languagecname preflang\
 patientpreferredlanguage ptlanguage prefwrittenlanguage writtenlanguage langpref',
    likely: 'lang',
  },
  'portal-status': {
    sure: 'mychartstatus mychartstatuscname mychartstatusname mychart patientportalstatus portalstatus portalactive\
 portalaccountstatus portalaccount hasportalaccount portalenrolled portalregistered onpatientstatus\
 patientportalaccess portalaccessstatus portalactivated webportalstatus',
    likely:
      'portal patientportal allowpatientportal webenabled portalaccess portalyn portalusername onpatient portalflag\
 webportal portalenrollment',
  },
  'activation-code': {
    sure: 'activationcode mychartactivationcode portalcode portalactivationcode accesscode mychartcode mychartaccesscode\
 portalaccesscode portalpin registrationcode portaltoken enrollmentcode',
  },
  'code-good-until': {
    sure: 'activationcodeexpiry activationcodeexpires activationcodeexpiration codeexpiry codeexpires codeexpirationdate\
 mychartcodeexpiration activationcodeexpirationdate codeexpiration codegooduntil codevaliduntil accesscodeexpires',
  },
  'arrived-at': {
    sure: 'checkindttm checkintime checkindatetime arrivaltime arrivaldttm arrivaldatetime arrivedat checkedinat signindttm\
 signintime timein timearrived arrivedtime patientarrived',
    likely: 'checkin arrival arrived signin',
  },
  'left-at': {
    sure: 'checkoutdttm checkouttime checkoutdatetime departuretime departedat checkedoutat timeout leftat dischargetime\
 dischargedttm departuredttm timedeparted',
    likely: 'checkout departure discharge',
  },
  deceased: {
    sure: 'deceased isdeceased deceasedyn deathdate dateofdeath deceaseddate deceaseddatetime patstatusdeceased dod\
 patientdeceased patientstatusdeceased vitalstatus deceaseddttm',
  },
}

/** `word*` anywhere in the header, `word` as a word of it, `=word` as all of it. */
const matcher = (terms: string) => {
  const all = terms.split(/\s+/).filter(Boolean)
  const anywhere = all.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1))
  const words = new Set(all.filter((term) => /^\w+$/.test(term)))
  const whole = new Set(all.filter((term) => term.startsWith('=')).map((term) => term.slice(1)))
  return (header: string): boolean => {
    const joined = header.replaceAll(' ', '')
    return (
      whole.has(joined) ||
      header.split(' ').some((word) => words.has(word)) ||
      anywhere.some((term) => joined.includes(term))
    )
  }
}

/** Clinical words, and identity numbers no desk needs: the column is locked and its values are not even shown. */
const isNever = matcher(`
  reason* complaint* diagnos* dx icd icd9 icd10 procedure* prc cpt hcpcs snomed* note notes comment comments rsn symptom*
  problem* allerg* medication* meds immuniz* vaccin* lab labs vitals bmi weight pregnan* type description encounterclass*
  =pctitle hometext* ssn socialsecurity* driver* passport* =code =codes cancelrsn
`)

/** What the clinic should not weigh, or what no offer needs: left out, and the values are not shown. */
const isPrivate = matcher(`
  payor* payer* plan insur* coverage* subscriber* copay* balance billing* benefit* finclass* financialclass* selfpay*
  medicaid* medicare* race ethnic* sex gender* pronoun* marital* religio* employ* income email* maiden* birthplace*
  =healthcareexpenses cost costs
`)

/** Columns about somebody or something else whose names look like a patient's or a visit's. */
const isOther = matcher(`
  prov provider* provid physician* doctor* dr clinician* resource* user referr* scheduler* scheduledby* created* modified*
  updated* guarantor* emergency* guardian* pcp entered* booked* madeon madeby confirmed* length duration* stop end walkin*
  vis room county country lat lon latitude longitude fax employer*
`)

export type HeaderGuess = {
  readonly field: Field
  /** `sure`: the words mean this and nothing else. */
  readonly strength: 'sure' | 'likely' | 'none'
  /** Values of this column are shown to no one. */
  readonly isHidden: boolean
}

type Known = { readonly field: Field; readonly strength: 'sure' | 'likely' }

const aliasMap = (strength: 'likely' | 'sure'): (readonly [string, Known])[] =>
  Object.entries(ALIASES).flatMap(([field, aliases]: [string, Aliases]) =>
    (aliases[strength] ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((alias) => [alias, { field: field as Field, strength }] as const),
  )

const KNOWN: ReadonlyMap<string, Known> = new Map([...aliasMap('likely'), ...aliasMap('sure')])

/** "PatientName" -> "patient name", "Appt #" -> "appt". */
const headerWords = (header: string): string => foldName(header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))

/** A header as the file's shape knows it. */
export const foldHeader = (header: string): string => headerWords(header).replaceAll(' ', '')

const known = (folded: string): Known | undefined =>
  KNOWN.get(folded) ??
  KNOWN.get(folded.replace(/^(?:patients?|pat|pt)(?=.)/, '')) ??
  KNOWN.get(folded.replace(/(?:yn|yesno|flag|name|cname)$/, ''))

/** What a header says its column is; values are not looked at. */
export const guessByHeader = (header: string): HeaderGuess => {
  const words = headerWords(header)
  const folded = words.replaceAll(' ', '')
  const exact = KNOWN.get(folded)
  if (exact?.strength === 'sure') return { ...exact, isHidden: exact.field === 'activation-code' }
  if (isNever(words)) return { field: 'never', strength: 'sure', isHidden: true }
  if (isPrivate(words)) return { field: 'leave-out', strength: 'sure', isHidden: true }
  if (isOther(words)) return { field: 'leave-out', strength: 'sure', isHidden: false }
  const found = exact ?? known(folded)
  return found
    ? { ...found, isHidden: found.field === 'activation-code' }
    : { field: 'leave-out', strength: 'none', isHidden: false }
}
