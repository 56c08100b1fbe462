-- The centre's evidence. A step that was released never changes; ARCHITECTURE.md says what they hold.

CREATE TABLE centre_issued_plannings (
    package TEXT NOT NULL,
    planning BLOB NOT NULL,
    CONSTRAINT pk_centre_issued_plannings PRIMARY KEY (package),
    CONSTRAINT fk_centre_issued_plannings_package FOREIGN KEY(package) REFERENCES centre_issued_packages (digest) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE centre_sheets (
    session TEXT NOT NULL,
    digest TEXT NOT NULL,
    kind TEXT NOT NULL,
    room TEXT NOT NULL,
    sitting TEXT NOT NULL,
    juror TEXT,
    revision INTEGER NOT NULL,
    supersedes TEXT,
    package TEXT NOT NULL,
    package_sequence INTEGER NOT NULL,
    journal_head TEXT NOT NULL,
    made_at TEXT NOT NULL,
    names TEXT NOT NULL,
    rests_on TEXT NOT NULL,
    file_name TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    standing TEXT NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_centre_sheets PRIMARY KEY (session, digest),
    CONSTRAINT fk_centre_sheets_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_sheets_kind CHECK (kind IN ('score', 'panel')),
    CONSTRAINT ck_centre_sheets_standing CHECK (standing IN ('received', 'superseded', 'to_confirm', 'waiting', 'quarantined', 'rejected')),
    CONSTRAINT ck_centre_sheets_juror CHECK ((juror IS NULL) = (kind = 'panel')),
    CONSTRAINT ck_centre_sheets_revision CHECK (revision >= 1),
    CONSTRAINT ck_centre_sheets_package_sequence CHECK (package_sequence >= 1),
    CONSTRAINT ck_centre_sheets_names CHECK (json_valid(names)),
    CONSTRAINT ck_centre_sheets_rests_on CHECK (json_valid(rests_on)),
    CONSTRAINT ck_centre_sheets_digest CHECK (length(digest) = 64),
    CONSTRAINT ck_centre_sheets_package CHECK (length(package) = 64),
    CONSTRAINT ck_centre_sheets_journal_head CHECK (length(journal_head) = 64)
)
 STRICT;

CREATE TABLE centre_sheet_signings (
    session TEXT NOT NULL,
    sheet TEXT NOT NULL,
    document TEXT NOT NULL,
    serials TEXT NOT NULL,
    jws BLOB NOT NULL,
    CONSTRAINT pk_centre_sheet_signings PRIMARY KEY (session, sheet, document),
    CONSTRAINT fk_centre_sheet_signings_session_sheet FOREIGN KEY(session, sheet) REFERENCES centre_sheets (session, digest) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_sheet_signings_serials CHECK (json_valid(serials)),
    CONSTRAINT ck_centre_sheet_signings_document CHECK (length(document) = 64)
)
 STRICT;

CREATE TABLE centre_sheet_copies (
    session TEXT NOT NULL,
    sheet TEXT NOT NULL,
    pdf BLOB NOT NULL,
    CONSTRAINT pk_centre_sheet_copies PRIMARY KEY (session, sheet),
    CONSTRAINT fk_centre_sheet_copies_session_sheet FOREIGN KEY(session, sheet) REFERENCES centre_sheets (session, digest) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE centre_enrolments (
    session TEXT NOT NULL,
    serial TEXT NOT NULL,
    juror TEXT NOT NULL,
    room TEXT NOT NULL,
    device TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    statement BLOB NOT NULL,
    CONSTRAINT pk_centre_enrolments PRIMARY KEY (session, serial),
    CONSTRAINT fk_centre_enrolments_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE centre_voids (
    session TEXT NOT NULL,
    digest TEXT NOT NULL,
    room TEXT NOT NULL,
    made_at TEXT NOT NULL,
    claim BLOB NOT NULL,
    statement BLOB NOT NULL,
    CONSTRAINT pk_centre_voids PRIMARY KEY (session, digest),
    CONSTRAINT fk_centre_voids_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_voids_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE centre_additions (
    session TEXT NOT NULL,
    digest TEXT NOT NULL,
    room TEXT NOT NULL,
    made_at TEXT NOT NULL,
    claim BLOB NOT NULL,
    statement BLOB NOT NULL,
    CONSTRAINT pk_centre_additions PRIMARY KEY (session, digest),
    CONSTRAINT fk_centre_additions_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_additions_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE centre_journals (
    session TEXT NOT NULL,
    room TEXT NOT NULL,
    device TEXT NOT NULL,
    head TEXT NOT NULL,
    root TEXT NOT NULL,
    length INTEGER NOT NULL,
    CONSTRAINT pk_centre_journals PRIMARY KEY (session, room, device, head),
    CONSTRAINT fk_centre_journals_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_journals_length CHECK (length >= 1),
    CONSTRAINT ck_centre_journals_head CHECK (length(head) = 64),
    CONSTRAINT ck_centre_journals_root CHECK (length(root) = 64)
)
 STRICT;

CREATE TABLE centre_journal_entries (
    session TEXT NOT NULL,
    room TEXT NOT NULL,
    hash TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    utc TEXT NOT NULL,
    ticks INTEGER NOT NULL,
    boot TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    CONSTRAINT pk_centre_journal_entries PRIMARY KEY (session, room, hash),
    CONSTRAINT fk_centre_journal_entries_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_journal_entries_sequence CHECK (sequence >= 1),
    CONSTRAINT ck_centre_journal_entries_detail CHECK (json_valid(detail)),
    CONSTRAINT ck_centre_journal_entries_hash CHECK (length(hash) = 64),
    CONSTRAINT ck_centre_journal_entries_previous CHECK (length(previous) = 64)
)
 STRICT;

CREATE INDEX ix_centre_journal_entries_previous ON centre_journal_entries (session, room, previous);

CREATE TABLE centre_decisions (
    session TEXT NOT NULL,
    digest TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decision BLOB NOT NULL,
    CONSTRAINT pk_centre_decisions PRIMARY KEY (session, digest),
    CONSTRAINT fk_centre_decisions_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_decisions_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE centre_merged_packages (
    session TEXT NOT NULL,
    digest TEXT NOT NULL,
    room TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    sheets INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    CONSTRAINT pk_centre_merged_packages PRIMARY KEY (session, digest),
    CONSTRAINT fk_centre_merged_packages_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_merged_packages_sheets CHECK (sheets >= 0),
    CONSTRAINT ck_centre_merged_packages_refused CHECK (refused >= 0),
    CONSTRAINT ck_centre_merged_packages_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE centre_refusals (
    session TEXT NOT NULL,
    document TEXT NOT NULL,
    file_name TEXT NOT NULL,
    code TEXT NOT NULL,
    room TEXT NOT NULL,
    is_sheet INTEGER NOT NULL,
    subject TEXT NOT NULL,
    who TEXT NOT NULL,
    sentence TEXT NOT NULL,
    refused_at TEXT NOT NULL,
    CONSTRAINT pk_centre_refusals PRIMARY KEY (session, document, file_name, code),
    CONSTRAINT fk_centre_refusals_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_refusals_sentence CHECK (json_valid(sentence)),
    CONSTRAINT ck_centre_refusals_is_sheet CHECK (is_sheet IN (0, 1)),
    CONSTRAINT ck_centre_refusals_document CHECK (length(document) = 64),
    CONSTRAINT ck_centre_refusals_subject CHECK (length(subject) = 64)
)
 STRICT;

CREATE TABLE centre_refused_documents (
    session TEXT NOT NULL,
    document TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_centre_refused_documents PRIMARY KEY (session, document),
    CONSTRAINT fk_centre_refused_documents_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_refused_documents_document CHECK (length(document) = 64)
)
 STRICT;

CREATE TABLE centre_receipts (
    session TEXT NOT NULL,
    room TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    digest TEXT NOT NULL,
    written_at TEXT NOT NULL,
    CONSTRAINT pk_centre_receipts PRIMARY KEY (session, room, sequence),
    CONSTRAINT fk_centre_receipts_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_receipts_sequence CHECK (sequence >= 1),
    CONSTRAINT ck_centre_receipts_digest CHECK (length(digest) = 64)
)
 STRICT;
