CREATE TABLE centre_reports (
    session TEXT NOT NULL,
    digest TEXT NOT NULL,
    kind TEXT NOT NULL,
    room TEXT NOT NULL,
    subject TEXT NOT NULL,
    revision INTEGER NOT NULL,
    supersedes TEXT,
    journal_head TEXT NOT NULL,
    made_at TEXT NOT NULL,
    by_hand TEXT NOT NULL,
    file_name TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    standing TEXT NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_centre_reports PRIMARY KEY (session, digest),
    CONSTRAINT fk_centre_reports_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_reports_kind CHECK (kind IN ('incident', 'minutes')),
    CONSTRAINT ck_centre_reports_standing CHECK (standing IN ('received', 'superseded', 'to_confirm', 'waiting', 'quarantined', 'rejected')),
    CONSTRAINT ck_centre_reports_revision CHECK (revision >= 1),
    CONSTRAINT ck_centre_reports_by_hand CHECK (json_valid(by_hand)),
    CONSTRAINT ck_centre_reports_digest CHECK (length(digest) = 64),
    CONSTRAINT ck_centre_reports_journal_head CHECK (length(journal_head) = 64)
)
 STRICT;

CREATE TABLE centre_report_signings (
    session TEXT NOT NULL,
    report TEXT NOT NULL,
    document TEXT NOT NULL,
    serials TEXT NOT NULL,
    jws BLOB NOT NULL,
    CONSTRAINT pk_centre_report_signings PRIMARY KEY (session, report, document),
    CONSTRAINT fk_centre_report_signings_session_report FOREIGN KEY(session, report) REFERENCES centre_reports (session, digest) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_report_signings_serials CHECK (json_valid(serials)),
    CONSTRAINT ck_centre_report_signings_document CHECK (length(document) = 64)
)
 STRICT;

CREATE TABLE centre_report_copies (
    session TEXT NOT NULL,
    report TEXT NOT NULL,
    pdf BLOB NOT NULL,
    CONSTRAINT pk_centre_report_copies PRIMARY KEY (session, report),
    CONSTRAINT fk_centre_report_copies_session_report FOREIGN KEY(session, report) REFERENCES centre_reports (session, digest) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE centre_sheet_papers (
    session TEXT NOT NULL,
    sheet TEXT NOT NULL,
    entered INTEGER NOT NULL,
    transcribed_by TEXT,
    by_hand TEXT NOT NULL,
    CONSTRAINT pk_centre_sheet_papers PRIMARY KEY (session, sheet),
    CONSTRAINT fk_centre_sheet_papers_session_sheet FOREIGN KEY(session, sheet) REFERENCES centre_sheets (session, digest) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_sheet_papers_entered CHECK (entered IN (0, 1)),
    CONSTRAINT ck_centre_sheet_papers_by_hand CHECK (json_valid(by_hand))
)
 STRICT;
