/** The words of the screens in Spanish. A key that is missing here does not compile. */
import type { Catalogue } from './english.ts'
import againWords from './es/again.json'
import appWords from './es/app.json'
import clinicWords from './es/clinic.json'
import closeDayWords from './es/close-day.json'
import batchesWords from './es/batches.json'
import codesWords from './es/codes.json'
import dateWords from './es/date.json'
import deskWords from './es/desk.json'
import dischargeWords from './es/discharge.json'
import failureWords from './es/failure.json'
import figuresWords from './es/figures.json'
import firstRunWords from './es/first-run.json'
import formWords from './es/form.json'
import guidanceWords from './es/guidance.json'
import handOverWords from './es/hand-over.json'
import handoutsWords from './es/handouts.json'
import importWords from './es/import.json'
import keysWords from './es/keys.json'
import letterWords from './es/letter.json'
import letterDeskWords from './es/letter-desk.json'
import offerWords from './es/offer.json'
import codedWords from './es/offer-words.json'
import ownOffersWords from './es/own-offers.json'
import passphraseWords from './es/passphrase.json'
import patientWords from './es/patient.json'
import practiceWords from './es/practice.json'
import printersWords from './es/printers.json'
import printingWords from './es/printing.json'
import patientFileWords from './es/patient-file.json'
import reportWords from './es/report.json'
import rowsWords from './es/rows.json'
import scriptWords from './es/script.json'
import settingsWords from './es/settings.json'
import signInWords from './es/sign-in.json'
import staffWords from './es/staff.json'
import talkWords from './es/talk.json'
import testPageWords from './es/test-page.json'
import todayWords from './es/today.json'
import troubleWords from './es/trouble.json'
import uiWords from './es/ui.json'

export const spanish: Catalogue = {
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
