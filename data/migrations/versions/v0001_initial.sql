-- The first tables. A step that was released never changes; ARCHITECTURE.md says what they hold.

CREATE TABLE journal (
    sequence INTEGER NOT NULL,
    utc TEXT NOT NULL,
    ticks INTEGER NOT NULL,
    boot TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (sequence),
    CONSTRAINT ck_journal_sequence CHECK (sequence >= 1),
    CONSTRAINT ck_journal_detail CHECK (json_valid(detail)),
    CONSTRAINT ck_journal_previous CHECK (length(previous) = 64),
    CONSTRAINT ck_journal_hash CHECK (length(hash) = 64)
)
 STRICT;

CREATE TABLE referentials (
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    certifier TEXT NOT NULL,
    level INTEGER NOT NULL,
    source_file TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    CONSTRAINT pk_referentials PRIMARY KEY (digest),
    CONSTRAINT ck_referentials_digest CHECK (length(digest) = 64),
    CONSTRAINT ck_referentials_source_sha256 CHECK (length(source_sha256) = 64)
)
 STRICT;

CREATE TABLE room_exports (
    sequence INTEGER NOT NULL,
    digest TEXT NOT NULL,
    destination TEXT NOT NULL,
    exported_at TEXT NOT NULL,
    CONSTRAINT pk_room_exports PRIMARY KEY (sequence),
    CONSTRAINT ck_room_exports_sequence CHECK (sequence >= 1),
    CONSTRAINT ck_room_exports_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE blocks (
    referential TEXT NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    CONSTRAINT pk_blocks PRIMARY KEY (referential, number),
    CONSTRAINT fk_blocks_referential FOREIGN KEY(referential) REFERENCES referentials (digest) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_blocks_referential_position UNIQUE (referential, position)
)
 STRICT;

CREATE TABLE corrections (
    referential TEXT NOT NULL,
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    printed TEXT NOT NULL,
    read TEXT NOT NULL,
    CONSTRAINT pk_corrections PRIMARY KEY (referential, position),
    CONSTRAINT fk_corrections_referential FOREIGN KEY(referential) REFERENCES referentials (digest) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE open_points (
    referential TEXT NOT NULL,
    owner TEXT NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    CONSTRAINT pk_open_points PRIMARY KEY (referential, owner, position),
    CONSTRAINT fk_open_points_referential FOREIGN KEY(referential) REFERENCES referentials (digest) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_open_points_status CHECK (status IN ('explicit', 'inferred', 'missing', 'contradictory'))
)
 STRICT;

CREATE TABLE room_export_sheets (
    export INTEGER NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_room_export_sheets PRIMARY KEY (export, position),
    CONSTRAINT fk_room_export_sheets_export FOREIGN KEY(export) REFERENCES room_exports (sequence) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_export_sheets_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE sessions (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    centre TEXT NOT NULL,
    referential TEXT NOT NULL,
    CONSTRAINT pk_sessions PRIMARY KEY (number),
    CONSTRAINT fk_sessions_referential FOREIGN KEY(referential) REFERENCES referentials (digest) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_sessions_id UNIQUE (id),
    CONSTRAINT ck_sessions_kind CHECK (kind IN ('real', 'demonstration'))
)
 STRICT;

CREATE TABLE source_pieces (
    referential TEXT NOT NULL,
    owner TEXT NOT NULL,
    position INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_source_pieces PRIMARY KEY (referential, owner, position),
    CONSTRAINT fk_source_pieces_referential FOREIGN KEY(referential) REFERENCES referentials (digest) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_source_pieces_lines CHECK (1 <= first AND first <= last)
)
 STRICT;

CREATE TABLE activities (
    referential TEXT NOT NULL,
    code TEXT NOT NULL,
    block INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    CONSTRAINT pk_activities PRIMARY KEY (referential, code),
    CONSTRAINT fk_activities_referential_block FOREIGN KEY(referential, block) REFERENCES blocks (referential, number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_activities_referential_block_position UNIQUE (referential, block, position)
)
 STRICT;

CREATE TABLE assessments (
    referential TEXT NOT NULL,
    code TEXT NOT NULL,
    block INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    production TEXT NOT NULL,
    oral TEXT NOT NULL,
    oral_minutes INTEGER,
    panel_minimum INTEGER,
    panel_maximum INTEGER,
    team_minimum INTEGER,
    team_maximum INTEGER,
    tutor_assessment INTEGER,
    CONSTRAINT pk_assessments PRIMARY KEY (referential, code),
    CONSTRAINT fk_assessments_referential_block FOREIGN KEY(referential, block) REFERENCES blocks (referential, number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_assessments_referential_block_position UNIQUE (referential, block, position),
    CONSTRAINT ck_assessments_panel CHECK ((panel_minimum IS NULL) = (panel_maximum IS NULL)),
    CONSTRAINT ck_assessments_team CHECK ((team_minimum IS NULL) = (team_maximum IS NULL)),
    CONSTRAINT ck_assessments_tutor_assessment CHECK (tutor_assessment IN (0, 1))
)
 STRICT;

CREATE TABLE candidates (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    CONSTRAINT pk_candidates PRIMARY KEY (session, id),
    CONSTRAINT fk_candidates_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE centre_attendance (
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    candidate TEXT NOT NULL,
    presence TEXT NOT NULL,
    identity_checked INTEGER NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_centre_attendance PRIMARY KEY (session, sitting, candidate),
    CONSTRAINT fk_centre_attendance_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_centre_attendance_presence CHECK (presence IN ('present', 'late', 'absent', 'excused')),
    CONSTRAINT ck_centre_attendance_identity_checked CHECK (identity_checked IN (0, 1))
)
 STRICT;

CREATE TABLE centre_cards (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    juror TEXT NOT NULL,
    code TEXT NOT NULL,
    verifier BLOB NOT NULL,
    mac_key BLOB NOT NULL,
    CONSTRAINT pk_centre_cards PRIMARY KEY (number),
    CONSTRAINT fk_centre_cards_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_centre_cards_session_code UNIQUE (session, code)
)
 STRICT;

CREATE TABLE centre_issued_packages (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    room TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    digest TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    CONSTRAINT pk_centre_issued_packages PRIMARY KEY (number),
    CONSTRAINT fk_centre_issued_packages_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_centre_issued_packages_session_room_sequence UNIQUE (session, room, sequence),
    CONSTRAINT uq_centre_issued_packages_digest UNIQUE (digest),
    CONSTRAINT ck_centre_issued_packages_sequence CHECK (sequence >= 1),
    CONSTRAINT ck_centre_issued_packages_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE centre_merged_packages (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    room TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    digest TEXT NOT NULL,
    file_name TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    added INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    CONSTRAINT pk_centre_merged_packages PRIMARY KEY (number),
    CONSTRAINT fk_centre_merged_packages_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_centre_merged_packages_session_digest UNIQUE (session, digest),
    CONSTRAINT ck_centre_merged_packages_added CHECK (added >= 0),
    CONSTRAINT ck_centre_merged_packages_refused CHECK (refused >= 0),
    CONSTRAINT ck_centre_merged_packages_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE centre_refusals (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    file_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    code TEXT NOT NULL,
    sentence TEXT NOT NULL,
    refused_at TEXT NOT NULL,
    CONSTRAINT pk_centre_refusals PRIMARY KEY (number),
    CONSTRAINT fk_centre_refusals_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_centre_refusals_session_subject_file_name_code UNIQUE (session, subject, file_name, code)
)
 STRICT;

CREATE TABLE centre_rooms (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    room TEXT NOT NULL,
    issued BLOB NOT NULL,
    CONSTRAINT pk_centre_rooms PRIMARY KEY (number),
    CONSTRAINT fk_centre_rooms_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_centre_rooms_session_room UNIQUE (session, room)
)
 STRICT;

CREATE TABLE centre_sheets (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    kind TEXT NOT NULL,
    sitting TEXT NOT NULL,
    juror TEXT,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL,
    jws BLOB NOT NULL,
    pdf BLOB,
    merged_at TEXT NOT NULL,
    CONSTRAINT pk_centre_sheets PRIMARY KEY (number),
    CONSTRAINT fk_centre_sheets_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_centre_sheets_session_digest UNIQUE (session, digest),
    CONSTRAINT ck_centre_sheets_kind CHECK (kind IN ('score', 'panel')),
    CONSTRAINT ck_centre_sheets_juror CHECK ((juror IS NULL) = (kind = 'panel')),
    CONSTRAINT ck_centre_sheets_revision CHECK (revision >= 1),
    CONSTRAINT ck_centre_sheets_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE jurors (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    CONSTRAINT pk_jurors PRIMARY KEY (session, id),
    CONSTRAINT fk_jurors_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE room_dossier (
    one INTEGER NOT NULL,
    session TEXT NOT NULL,
    room TEXT NOT NULL,
    package_digest TEXT NOT NULL,
    package_sequence INTEGER NOT NULL,
    credentials BLOB NOT NULL,
    CONSTRAINT pk_room_dossier PRIMARY KEY (one),
    CONSTRAINT fk_room_dossier_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_dossier_one CHECK (one = 1)
)
 STRICT;

CREATE TABLE session_rules (
    session TEXT NOT NULL,
    agreement TEXT NOT NULL,
    tolerance INTEGER NOT NULL,
    tie TEXT NOT NULL,
    minimum_level INTEGER NOT NULL,
    required_level INTEGER NOT NULL,
    required_percent INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    CONSTRAINT pk_session_rules PRIMARY KEY (session),
    CONSTRAINT fk_session_rules_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_session_rules_agreement CHECK (agreement IN ('lowest', 'highest', 'median', 'consensus')),
    CONSTRAINT ck_session_rules_tie CHECK (tie IN ('lower', 'higher', 'chair')),
    CONSTRAINT ck_session_rules_tolerance CHECK (tolerance >= 0),
    CONSTRAINT ck_session_rules_required_percent CHECK (required_percent BETWEEN 0 AND 100)
)
 STRICT;

CREATE TABLE teams (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_teams PRIMARY KEY (session, id),
    CONSTRAINT fk_teams_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE centre_issued_sittings (
    package TEXT NOT NULL,
    position INTEGER NOT NULL,
    sitting TEXT NOT NULL,
    CONSTRAINT pk_centre_issued_sittings PRIMARY KEY (package, position),
    CONSTRAINT fk_centre_issued_sittings_package FOREIGN KEY(package) REFERENCES centre_issued_packages (digest) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE competences (
    referential TEXT NOT NULL,
    code TEXT NOT NULL,
    activity TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_competences PRIMARY KEY (referential, code),
    CONSTRAINT fk_competences_referential_activity FOREIGN KEY(referential, activity) REFERENCES activities (referential, code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_competences_referential_activity_position UNIQUE (referential, activity, position)
)
 STRICT;

CREATE TABLE criteria (
    referential TEXT NOT NULL,
    code TEXT NOT NULL,
    assessment TEXT NOT NULL,
    position INTEGER NOT NULL,
    part TEXT NOT NULL,
    scope TEXT NOT NULL,
    text TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_criteria PRIMARY KEY (referential, code),
    CONSTRAINT fk_criteria_referential_assessment FOREIGN KEY(referential, assessment) REFERENCES assessments (referential, code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_criteria_referential_assessment_position UNIQUE (referential, assessment, position),
    CONSTRAINT ck_criteria_part CHECK (part IN ('production', 'oral', 'group_work')),
    CONSTRAINT ck_criteria_scope CHECK (scope IN ('collective', 'individual')),
    CONSTRAINT ck_criteria_enabled CHECK (enabled IN (0, 1))
)
 STRICT;

CREATE TABLE rating_levels (
    session TEXT NOT NULL,
    value INTEGER NOT NULL,
    label TEXT NOT NULL,
    CONSTRAINT pk_rating_levels PRIMARY KEY (session, value),
    CONSTRAINT fk_rating_levels_session FOREIGN KEY(session) REFERENCES session_rules (session) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_rating_levels_value CHECK (value BETWEEN 1 AND 9)
)
 STRICT;

CREATE TABLE room_enrolments (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    juror TEXT NOT NULL,
    statement BLOB NOT NULL,
    certificate BLOB NOT NULL,
    wrapped_key BLOB NOT NULL,
    enrolled_at TEXT NOT NULL,
    CONSTRAINT pk_room_enrolments PRIMARY KEY (number),
    CONSTRAINT fk_room_enrolments_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE sittings (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    room TEXT NOT NULL,
    assessment TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    team TEXT,
    CONSTRAINT pk_sittings PRIMARY KEY (session, id),
    CONSTRAINT fk_sittings_session FOREIGN KEY(session) REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_sittings_session_team FOREIGN KEY(session, team) REFERENCES teams (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX ix_sittings_session_team ON sittings (session, team);

CREATE TABLE team_members (
    session TEXT NOT NULL,
    team TEXT NOT NULL,
    position INTEGER NOT NULL,
    candidate TEXT NOT NULL,
    CONSTRAINT pk_team_members PRIMARY KEY (session, team, position),
    CONSTRAINT fk_team_members_session_team FOREIGN KEY(session, team) REFERENCES teams (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_team_members_session_candidate FOREIGN KEY(session, candidate) REFERENCES candidates (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX ix_team_members_session_candidate ON team_members (session, candidate);

CREATE TABLE assessment_competences (
    referential TEXT NOT NULL,
    assessment TEXT NOT NULL,
    position INTEGER NOT NULL,
    competence TEXT NOT NULL,
    CONSTRAINT pk_assessment_competences PRIMARY KEY (referential, assessment, position),
    CONSTRAINT fk_assessment_competences_referential_assessment FOREIGN KEY(referential, assessment) REFERENCES assessments (referential, code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_assessment_competences_referential_competence FOREIGN KEY(referential, competence) REFERENCES competences (referential, code) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE panel_seats (
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    position INTEGER NOT NULL,
    juror TEXT NOT NULL,
    capacity TEXT NOT NULL,
    chair INTEGER NOT NULL,
    CONSTRAINT pk_panel_seats PRIMARY KEY (session, sitting, position),
    CONSTRAINT fk_panel_seats_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_panel_seats_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_panel_seats_capacity CHECK (capacity IN ('block_trainer', 'professional')),
    CONSTRAINT ck_panel_seats_chair CHECK (chair IN (0, 1))
)
 STRICT;

CREATE INDEX ix_panel_seats_session_juror ON panel_seats (session, juror);

CREATE TABLE room_agreed_ratings (
    sitting TEXT NOT NULL,
    criterion TEXT NOT NULL,
    candidate TEXT NOT NULL,
    session TEXT NOT NULL,
    level INTEGER,
    reason TEXT NOT NULL,
    CONSTRAINT pk_room_agreed_ratings PRIMARY KEY (sitting, criterion, candidate),
    CONSTRAINT fk_room_agreed_ratings_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_agreed_ratings_level CHECK (level BETWEEN 1 AND 9)
)
 STRICT;

CREATE TABLE room_attendance (
    sitting TEXT NOT NULL,
    candidate TEXT NOT NULL,
    session TEXT NOT NULL,
    presence TEXT NOT NULL,
    identity_checked INTEGER NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_room_attendance PRIMARY KEY (sitting, candidate),
    CONSTRAINT fk_room_attendance_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_attendance_session_candidate FOREIGN KEY(session, candidate) REFERENCES candidates (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_attendance_presence CHECK (presence IN ('present', 'late', 'absent', 'excused')),
    CONSTRAINT ck_room_attendance_identity_checked CHECK (identity_checked IN (0, 1))
)
 STRICT;

CREATE TABLE room_comments (
    sitting TEXT NOT NULL,
    juror TEXT NOT NULL,
    criterion TEXT NOT NULL,
    candidate TEXT NOT NULL,
    session TEXT NOT NULL,
    comment TEXT NOT NULL,
    CONSTRAINT pk_room_comments PRIMARY KEY (sitting, juror, criterion, candidate),
    CONSTRAINT fk_room_comments_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_comments_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_comments_comment CHECK (comment <> '')
)
 STRICT;

CREATE TABLE room_overall_comments (
    sitting TEXT NOT NULL,
    juror TEXT NOT NULL,
    session TEXT NOT NULL,
    comment TEXT NOT NULL,
    CONSTRAINT pk_room_overall_comments PRIMARY KEY (sitting, juror),
    CONSTRAINT fk_room_overall_comments_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_overall_comments_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE room_panel_comments (
    sitting TEXT NOT NULL,
    session TEXT NOT NULL,
    comment TEXT NOT NULL,
    CONSTRAINT pk_room_panel_comments PRIMARY KEY (sitting),
    CONSTRAINT fk_room_panel_comments_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE room_panel_sheets (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL,
    jws BLOB NOT NULL,
    pdf BLOB NOT NULL,
    signed_at TEXT NOT NULL,
    CONSTRAINT pk_room_panel_sheets PRIMARY KEY (number),
    CONSTRAINT fk_room_panel_sheets_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_room_panel_sheets_sitting_revision UNIQUE (sitting, revision),
    CONSTRAINT uq_room_panel_sheets_digest UNIQUE (digest),
    CONSTRAINT ck_room_panel_sheets_revision CHECK (revision >= 1),
    CONSTRAINT ck_room_panel_sheets_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE room_ratings (
    sitting TEXT NOT NULL,
    juror TEXT NOT NULL,
    criterion TEXT NOT NULL,
    candidate TEXT NOT NULL,
    session TEXT NOT NULL,
    level INTEGER,
    CONSTRAINT pk_room_ratings PRIMARY KEY (sitting, juror, criterion, candidate),
    CONSTRAINT fk_room_ratings_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_ratings_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_ratings_level CHECK (level BETWEEN 1 AND 9)
)
 STRICT;

CREATE TABLE room_score_sheets (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    juror TEXT NOT NULL,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL,
    jws BLOB NOT NULL,
    sealed_at TEXT NOT NULL,
    CONSTRAINT pk_room_score_sheets PRIMARY KEY (number),
    CONSTRAINT fk_room_score_sheets_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_score_sheets_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_room_score_sheets_sitting_juror_revision UNIQUE (sitting, juror, revision),
    CONSTRAINT uq_room_score_sheets_digest UNIQUE (digest),
    CONSTRAINT ck_room_score_sheets_revision CHECK (revision >= 1),
    CONSTRAINT ck_room_score_sheets_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE room_timer_events (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    kind TEXT NOT NULL,
    utc TEXT NOT NULL,
    ticks INTEGER NOT NULL,
    boot TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_room_timer_events PRIMARY KEY (number),
    CONSTRAINT fk_room_timer_events_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_timer_events_kind CHECK (kind IN ('start', 'pause', 'resume', 'stop'))
)
 STRICT;

CREATE TABLE sitting_candidates (
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    position INTEGER NOT NULL,
    candidate TEXT NOT NULL,
    CONSTRAINT pk_sitting_candidates PRIMARY KEY (session, sitting, position),
    CONSTRAINT fk_sitting_candidates_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_sitting_candidates_session_candidate FOREIGN KEY(session, candidate) REFERENCES candidates (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX ix_sitting_candidates_session_candidate ON sitting_candidates (session, candidate);
