/** The read tables. They hold nothing the log does not: they can be dropped and built again at any time. */
import type { Database } from 'better-sqlite3-multiple-ciphers'

/** In the order in which they can be emptied. */
export const PROJECTION_TABLES = [
  'clinic',
  'staff',
  'patient',
  'visit',
  'offer',
  'invitation',
  'day_close',
  'schedule_import',
  'import_mapping',
  'month_report',
  'patient_groups',
  'account',
  'account_list',
  'script',
  'letter_language',
  'code_rule',
  'code',
  'code_upload',
  'letterhead',
  'figure_change',
] as const

/** Not from the log but counted from the read tables, and emptied with them: see docs/adr/0023-figures-in-columns.md. */
export const FIGURE_TABLES = ['figure_mark', 'figure_day', 'figure_patients', 'figure_word'] as const

export const createProjectionTables = (database: Database): void => {
  database.exec(`
    CREATE TABLE clinic (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      facts TEXT NOT NULL,
      is_sample INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE staff (
      staff_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      is_active INTEGER NOT NULL,
      language TEXT NOT NULL,
      wrong_pins INTEGER NOT NULL,
      locked_until_ms INTEGER
    ) STRICT;

    CREATE TABLE patient (
      row INTEGER PRIMARY KEY,
      patient_id TEXT NOT NULL UNIQUE,
      display_name TEXT NOT NULL,
      match_name TEXT NOT NULL,
      mrn_key TEXT,
      birth_date TEXT,
      portal_status TEXT NOT NULL,
      -- Hybrid time at which the language was first recorded or last became another.
      language_at TEXT,
      -- Hybrid time at which the account was first known of; empty where it was when the patient first came up. Null without one.
      active_at TEXT,
      facts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX patient_by_mrn ON patient (mrn_key) WHERE mrn_key IS NOT NULL;
    CREATE INDEX patient_by_name ON patient (match_name, birth_date);
    CREATE INDEX patient_by_birth_date ON patient (birth_date);
    -- Words come folded and parted by spaces: whatever is no space belongs to a word, in every script. A character at
    -- which the index parted words and the fold did not would turn the question into a phrase, which it cannot answer.
    CREATE VIRTUAL TABLE patient_search USING fts5 (
      words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4',
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
    );

    CREATE TABLE visit (
      visit_id TEXT PRIMARY KEY,
      patient_id TEXT NOT NULL,
      site_id TEXT NOT NULL,
      date TEXT NOT NULL,
      times TEXT NOT NULL,
      status TEXT NOT NULL,
      is_status_from_desk INTEGER NOT NULL,
      arrived_at TEXT,
      leaving_at TEXT,
      departed_at TEXT,
      origin TEXT NOT NULL,
      missed_reason TEXT,
      letter_will_be_posted INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX visit_of_day ON visit (site_id, date, patient_id);
    -- With the id, by which the offers are: without it each earlier visit of a patient is a further page to decrypt.
    CREATE INDEX visit_by_patient ON visit (patient_id, date, visit_id);

    -- Found through its visit, by day and by patient too: a further index is a further page to write, encrypt and flush
    -- while somebody waits for the offer to be logged.
    CREATE TABLE offer (
      visit_id TEXT NOT NULL,
      at TEXT NOT NULL,
      offer_id TEXT NOT NULL,
      local_date TEXT NOT NULL,
      local_time TEXT NOT NULL,
      staff TEXT,
      outcome TEXT NOT NULL,
      facts TEXT NOT NULL,
      corrects TEXT,
      stands INTEGER NOT NULL,
      PRIMARY KEY (visit_id, at, offer_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE invitation (
      invitation_id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      offer_id TEXT,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      template TEXT NOT NULL,
      template_version INTEGER NOT NULL,
      language TEXT NOT NULL,
      paper TEXT,
      size TEXT NOT NULL,
      handouts TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      channel TEXT NOT NULL,
      printer TEXT,
      batch_id TEXT,
      state TEXT NOT NULL,
      problem TEXT
    ) STRICT;
    CREATE INDEX invitation_by_batch ON invitation (batch_id) WHERE batch_id IS NOT NULL;
    CREATE INDEX invitation_by_visit ON invitation (visit_id, at);
    CREATE INDEX invitation_by_offer ON invitation (offer_id, at) WHERE offer_id IS NOT NULL;

    CREATE TABLE day_close (
      site_id TEXT NOT NULL,
      date TEXT NOT NULL,
      at TEXT NOT NULL,
      staff TEXT,
      is_closed INTEGER NOT NULL,
      needed INTEGER,
      offered INTEGER,
      missed INTEGER,
      PRIMARY KEY (site_id, date)
    ) STRICT;

    CREATE TABLE schedule_import (
      import_id TEXT PRIMARY KEY,
      site_id TEXT NOT NULL,
      at TEXT NOT NULL,
      staff TEXT,
      file_name TEXT NOT NULL,
      facts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX schedule_import_by_site ON schedule_import (site_id, at);

    CREATE TABLE import_mapping (shape TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT;

    CREATE TABLE script (
      version INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      staff TEXT,
      content TEXT NOT NULL
    ) STRICT;

    -- Letters in words nobody has reviewed that a manager answers for.
    CREATE TABLE letter_language (
      language TEXT PRIMARY KEY,
      template_version INTEGER NOT NULL,
      at TEXT NOT NULL,
      staff TEXT
    ) STRICT;

    CREATE TABLE code_rule (one INTEGER PRIMARY KEY CHECK (one = 1), source TEXT NOT NULL, days INTEGER NOT NULL) STRICT;

    -- Codes that were in a letter. Never the code itself: its hash tells whether one that is typed is the same.
    CREATE TABLE code (
      code_id TEXT PRIMARY KEY,
      patient_id TEXT NOT NULL,
      invitation_id TEXT NOT NULL,
      source TEXT NOT NULL,
      hash TEXT NOT NULL,
      good_until TEXT,
      at TEXT NOT NULL,
      staff TEXT,
      state TEXT NOT NULL,
      again_for TEXT
    ) STRICT;
    CREATE INDEX code_by_patient ON code (patient_id, at);
    CREATE INDEX code_by_hash ON code (hash);

    CREATE TABLE code_upload (upload_id TEXT PRIMARY KEY, at TEXT NOT NULL, staff TEXT, codes INTEGER NOT NULL) STRICT;
    CREATE TABLE letterhead (one INTEGER PRIMARY KEY CHECK (one = 1), facts TEXT NOT NULL) STRICT;
    -- For the figures alone: no query of a desk, a list or a letter reads it.
    CREATE TABLE patient_groups (patient_id TEXT PRIMARY KEY, groups TEXT NOT NULL) STRICT;
    -- Accounts by the portal's own list, and up to which day such lists reached.
    CREATE TABLE account (patient_id TEXT PRIMARY KEY, opened_on TEXT NOT NULL) STRICT;
    CREATE TABLE account_list (import_id TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT;
    -- The newest report of each month; the site is empty for all sites.
    CREATE TABLE month_report (
      month TEXT NOT NULL, site_id TEXT NOT NULL, date TEXT NOT NULL, staff TEXT, needed INTEGER NOT NULL, offered INTEGER NOT NULL,
      PRIMARY KEY (month, site_id)
    ) STRICT;
    CREATE TABLE figure_change (change_id TEXT PRIMARY KEY, date TEXT NOT NULL, label TEXT NOT NULL, site_id TEXT) STRICT;

    -- Up to which fact the days below are right, and in which layout they are.
    CREATE TABLE figure_mark (one INTEGER PRIMARY KEY CHECK (one = 1), layout TEXT NOT NULL, seq INTEGER NOT NULL) STRICT;
    -- Each with the newest fact there was when it was made: whoever has an older one in memory reads it again.
    CREATE TABLE figure_day (date TEXT PRIMARY KEY, seq INTEGER NOT NULL, columns BLOB NOT NULL, open_sites BLOB NOT NULL) STRICT;
    CREATE TABLE figure_patients (block INTEGER PRIMARY KEY, seq INTEGER NOT NULL, columns BLOB NOT NULL) STRICT;
    CREATE TABLE figure_word (code INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
  `)
}
