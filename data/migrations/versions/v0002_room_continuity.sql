CREATE TABLE room_spare_cards (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    CONSTRAINT pk_room_spare_cards PRIMARY KEY (position),
    CONSTRAINT uq_room_spare_cards_id UNIQUE (id)
)
 STRICT;

CREATE TABLE room_blank_slots (
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    CONSTRAINT pk_room_blank_slots PRIMARY KEY (position),
    CONSTRAINT uq_room_blank_slots_id UNIQUE (id)
)
 STRICT;

CREATE TABLE room_voids (
    number INTEGER NOT NULL,
    statement BLOB NOT NULL,
    made_at TEXT NOT NULL,
    CONSTRAINT pk_room_voids PRIMARY KEY (number)
)
 STRICT;

CREATE TABLE room_additions (
    number INTEGER NOT NULL,
    statement BLOB NOT NULL,
    made_at TEXT NOT NULL,
    CONSTRAINT pk_room_additions PRIMARY KEY (number)
)
 STRICT;

CREATE TABLE room_refusals (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    juror TEXT NOT NULL,
    reason TEXT NOT NULL,
    refused_at TEXT NOT NULL,
    CONSTRAINT pk_room_refusals PRIMARY KEY (number),
    CONSTRAINT fk_room_refusals_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_room_refusals_session_juror FOREIGN KEY(session, juror) REFERENCES jurors (session, id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE room_reopenings (
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    sitting TEXT NOT NULL,
    revision INTEGER NOT NULL,
    reason TEXT NOT NULL,
    reopened_at TEXT NOT NULL,
    CONSTRAINT pk_room_reopenings PRIMARY KEY (number),
    CONSTRAINT fk_room_reopenings_session_sitting FOREIGN KEY(session, sitting) REFERENCES sittings (session, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_room_reopenings_sitting_revision UNIQUE (sitting, revision),
    CONSTRAINT ck_room_reopenings_revision CHECK (revision >= 2)
)
 STRICT;

CREATE TABLE room_receipts (
    sequence INTEGER NOT NULL,
    written_at TEXT NOT NULL,
    read_at TEXT NOT NULL,
    CONSTRAINT pk_room_receipts PRIMARY KEY (sequence),
    CONSTRAINT ck_room_receipts_sequence CHECK (sequence >= 1)
)
 STRICT;

CREATE TABLE room_receipt_fates (
    receipt INTEGER NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    fate TEXT NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_room_receipt_fates PRIMARY KEY (receipt, position),
    CONSTRAINT fk_room_receipt_fates_receipt FOREIGN KEY(receipt) REFERENCES room_receipts (sequence) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_room_receipt_fates_fate CHECK (fate IN ('merged', 'to_confirm', 'quarantined', 'refused')),
    CONSTRAINT ck_room_receipt_fates_digest CHECK (length(digest) = 64)
)
 STRICT;

CREATE TABLE room_foreign_journals (
    device TEXT NOT NULL,
    branch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    utc TEXT NOT NULL,
    ticks INTEGER NOT NULL,
    boot TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    CONSTRAINT pk_room_foreign_journals PRIMARY KEY (device, branch, sequence),
    CONSTRAINT ck_room_foreign_journals_branch CHECK (branch >= 1),
    CONSTRAINT ck_room_foreign_journals_sequence CHECK (sequence >= 1),
    CONSTRAINT ck_room_foreign_journals_detail CHECK (json_valid(detail)),
    CONSTRAINT ck_room_foreign_journals_previous CHECK (length(previous) = 64)
)
 STRICT;
