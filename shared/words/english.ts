/** The words of the screens in English: one file an area. */
import againWords from './en/again.json'
import appWords from './en/app.json'
import clinicWords from './en/clinic.json'
import closeDayWords from './en/close-day.json'
import batchesWords from './en/batches.json'
import codesWords from './en/codes.json'
import dateWords from './en/date.json'
import deskWords from './en/desk.json'
import dischargeWords from './en/discharge.json'
import failureWords from './en/failure.json'
import figuresWords from './en/figures.json'
import firstRunWords from './en/first-run.json'
import formWords from './en/form.json'
import guidanceWords from './en/guidance.json'
import handOverWords from './en/hand-over.json'
import handoutsWords from './en/handouts.json'
import importWords from './en/import.json'
import keysWords from './en/keys.json'
import letterWords from './en/letter.json'
import letterDeskWords from './en/letter-desk.json'
import offerWords from './en/offer.json'
import codedWords from './en/offer-words.json'
import ownOffersWords from './en/own-offers.json'
import passphraseWords from './en/passphrase.json'
import patientWords from './en/patient.json'
import practiceWords from './en/practice.json'
import printersWords from './en/printers.json'
import printingWords from './en/printing.json'
import patientFileWords from './en/patient-file.json'
import reportWords from './en/report.json'
import rowsWords from './en/rows.json'
import scriptWords from './en/script.json'
import settingsWords from './en/settings.json'
import signInWords from './en/sign-in.json'
import staffWords from './en/staff.json'
import talkWords from './en/talk.json'
import testPageWords from './en/test-page.json'
import todayWords from './en/today.json'
import troubleWords from './en/trouble.json'
import uiWords from './en/ui.json'

export const english = {
  ...againWords,
  ...appWords,
  ...clinicWords,
  ...closeDayWords,
  ...batchesWords,
  ...codesWords,
  ...dateWords,
  ...deskWords,
  ...dischargeWords,
  ...failureWords,
  ...figuresWords,
  ...firstRunWords,
  ...formWords,
  ...guidanceWords,
  ...handOverWords,
  ...handoutsWords,
  ...importWords,
  ...keysWords,
  ...letterWords,
  ...letterDeskWords,
  ...offerWords,
  ...codedWords,
  ...ownOffersWords,
  ...passphraseWords,
  ...patientWords,
  ...practiceWords,
  ...printersWords,
  ...printingWords,
  ...patientFileWords,
  ...reportWords,
  ...rowsWords,
  ...scriptWords,
  ...settingsWords,
  ...signInWords,
  ...staffWords,
  ...talkWords,
  ...testPageWords,
  ...todayWords,
  ...troubleWords,
  ...uiWords,
}

/** What every other catalogue has to say too. */
export type MessageKey = keyof typeof english
export type Catalogue = Readonly<Record<MessageKey, string>>
