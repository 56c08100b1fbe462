CREATE TABLE timing_rules (
    session TEXT NOT NULL,
    tolerance_seconds INTEGER NOT NULL,
    kept_level INTEGER NOT NULL,
    exceeded_level INTEGER NOT NULL,
    CONSTRAINT pk_timing_rules PRIMARY KEY (session),
    CONSTRAINT fk_timing_rules_session FOREIGN KEY(session) REFERENCES session_rules (session) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_timing_rules_tolerance_seconds CHECK (tolerance_seconds >= 0),
    CONSTRAINT ck_timing_rules_levels CHECK (kept_level BETWEEN 1 AND 9 AND exceeded_level BETWEEN 1 AND 9)
)
 STRICT;

CREATE TABLE run_sheet_phases (
    session TEXT NOT NULL,
    sheet INTEGER NOT NULL,
    position INTEGER NOT NULL,
    assessment TEXT NOT NULL,
    name TEXT NOT NULL,
    minutes INTEGER,
    counted INTEGER NOT NULL,
    thresholds TEXT NOT NULL,
    CONSTRAINT pk_run_sheet_phases PRIMARY KEY (session, sheet, position),
    CONSTRAINT fk_run_sheet_phases_session FOREIGN KEY(session) REFERENCES session_rules (session) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_run_sheet_phases_minutes CHECK (minutes >= 1),
    CONSTRAINT ck_run_sheet_phases_counted CHECK (counted IN (0, 1)),
    CONSTRAINT ck_run_sheet_phases_thresholds CHECK (json_valid(thresholds))
)
 STRICT;

CREATE TABLE accommodations (
    session TEXT NOT NULL,
    candidate TEXT NOT NULL,
    percent INTEGER,
    minutes INTEGER,
    CONSTRAINT pk_accommodations PRIMARY KEY (session, candidate),
    CONSTRAINT fk_accommodations_session_candidate FOREIGN KEY(session, candidate) REFERENCES candidates (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_accommodations_one_of_two CHECK ((percent IS NULL) <> (minutes IS NULL)),
    CONSTRAINT ck_accommodations_percent CHECK (percent BETWEEN 1 AND 100),
    CONSTRAINT ck_accommodations_minutes CHECK (minutes BETWEEN 1 AND 240)
)
 STRICT;

CREATE TABLE timed_criteria (
    referential TEXT NOT NULL,
    criterion TEXT NOT NULL,
    CONSTRAINT pk_timed_criteria PRIMARY KEY (referential, criterion),
    CONSTRAINT fk_timed_criteria_referential_criterion FOREIGN KEY(referential, criterion) REFERENCES criteria (referential, code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE room_adjustments (
    sitting TEXT NOT NULL,
    juror TEXT NOT NULL,
    criterion TEXT NOT NULL,
    candidate TEXT NOT NULL,
    session TEXT NOT NULL,
    level INTEGER,
    reason TEXT NOT NULL,
    CONSTRAINT pk_room_adjustments PRIMARY KEY (sitting, juror, criterion, candidate),
    CONSTRAINT fk_room_adjustments_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_adjustments_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_adjustments_session_candidate FOREIGN KEY(session, candidate) REFERENCES candidates (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_adjustments_level CHECK (level BETWEEN 1 AND 9),
    CONSTRAINT ck_room_adjustments_reason CHECK (reason <> '')
)
 STRICT;

CREATE TABLE room_notes (
    sitting TEXT NOT NULL,
    juror TEXT NOT NULL,
    session TEXT NOT NULL,
    notes TEXT NOT NULL,
    attached INTEGER NOT NULL,
    CONSTRAINT pk_room_notes PRIMARY KEY (sitting, juror),
    CONSTRAINT fk_room_notes_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_notes_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_notes_attached CHECK (attached IN (0, 1))
)
 STRICT;

CREATE TABLE room_reusable_comments (
    juror TEXT NOT NULL,
    position INTEGER NOT NULL,
    session TEXT NOT NULL,
    comment TEXT NOT NULL,
    CONSTRAINT pk_room_reusable_comments PRIMARY KEY (juror, position),
    CONSTRAINT fk_room_reusable_comments_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_reusable_comments_comment CHECK (comment <> '')
)
 STRICT;
