CREATE TABLE vae_candidates (
    session TEXT NOT NULL,
    candidate TEXT NOT NULL,
    CONSTRAINT pk_vae_candidates PRIMARY KEY (session, candidate),
    CONSTRAINT fk_vae_candidates_session_candidate FOREIGN KEY(session, candidate) REFERENCES candidates (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE room_declarations (
    sitting TEXT NOT NULL,
    juror TEXT NOT NULL,
    candidate TEXT NOT NULL,
    session TEXT NOT NULL,
    link TEXT NOT NULL,
    stand TEXT NOT NULL,
    reason TEXT NOT NULL,
    declared_at TEXT NOT NULL,
    CONSTRAINT pk_room_declarations PRIMARY KEY (sitting, juror, candidate),
    CONSTRAINT fk_room_declarations_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_declarations_link CHECK (link IN ('none', 'acquaintance', 'own_trainer', 'influencing')),
    CONSTRAINT ck_room_declarations_stand CHECK (stand IN ('sits', 'recuses'))
)
 STRICT;

CREATE TABLE room_late_arrangements (
    sitting TEXT NOT NULL,
    session TEXT NOT NULL,
    choice TEXT NOT NULL,
    delay_minutes INTEGER NOT NULL,
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    CONSTRAINT pk_room_late_arrangements PRIMARY KEY (sitting),
    CONSTRAINT fk_room_late_arrangements_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_late_arrangements_choice CHECK (choice IN ('keeps_end', 'full_time')),
    CONSTRAINT ck_room_late_arrangements_delay_minutes CHECK (delay_minutes >= 1)
)
 STRICT;

CREATE TABLE room_paper_records (
    sitting TEXT NOT NULL,
    session TEXT NOT NULL,
    began_at TEXT,
    ended_at TEXT,
    reason TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CONSTRAINT pk_room_paper_records PRIMARY KEY (sitting),
    CONSTRAINT fk_room_paper_records_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_paper_records_reason CHECK (reason <> '')
)
 STRICT;

CREATE TABLE room_dissents (
    sitting TEXT NOT NULL,
    criterion TEXT NOT NULL,
    candidate TEXT NOT NULL,
    juror TEXT NOT NULL,
    session TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_room_dissents PRIMARY KEY (sitting, criterion, candidate, juror),
    CONSTRAINT fk_room_dissents_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_dissents_text CHECK (text <> '')
)
 STRICT;

CREATE TABLE room_incidents (
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    session TEXT NOT NULL,
    sitting TEXT,
    category TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    facts TEXT NOT NULL,
    measures TEXT NOT NULL,
    statement TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    CONSTRAINT pk_room_incidents PRIMARY KEY (id),
    CONSTRAINT fk_room_incidents_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_incidents_category CHECK (category IN ('technical', 'health', 'suspected_fraud', 'disturbance', 'evacuation', 'lateness', 'other')),
    CONSTRAINT uq_room_incidents_position UNIQUE (position)
)
 STRICT;

CREATE TABLE room_incident_persons (
    incident TEXT NOT NULL,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_room_incident_persons PRIMARY KEY (incident, position),
    CONSTRAINT fk_room_incident_persons_incident FOREIGN KEY(incident) REFERENCES room_incidents (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_incident_persons_role CHECK (role IN ('candidate', 'juror', 'other'))
)
 STRICT;

CREATE TABLE room_reports (
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL,
    jws BLOB NOT NULL,
    pdf BLOB NOT NULL,
    signed_at TEXT NOT NULL,
    CONSTRAINT pk_room_reports PRIMARY KEY (number),
    CONSTRAINT uq_room_reports_kind_subject_revision UNIQUE (kind, subject, revision),
    CONSTRAINT uq_room_reports_digest UNIQUE (digest),
    CONSTRAINT ck_room_reports_kind CHECK (kind IN ('incident', 'minutes')),
    CONSTRAINT ck_room_reports_revision CHECK (revision >= 1),
    CONSTRAINT ck_room_reports_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE room_export_reports (
    export INTEGER NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_room_export_reports PRIMARY KEY (export, position),
    CONSTRAINT fk_room_export_reports_export FOREIGN KEY(export) REFERENCES room_exports (sequence) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_export_reports_digest CHECK (length(digest) = 64)
)
 STRICT;
