-- +goose Up

-- Every table is STRICT: SQLite otherwise stores any type in any column.
-- Nothing below holds content: what is not an id, a number, a size or a time
-- is sealed before it comes here.
-- This file is never edited after a release; changes are new files.

-- "RWJ1" in the header of the file: another program's database is refused.
PRAGMA application_id = 0x52574a31;

-- A log has a small number so that the rows of one log lie together on disk
-- (see envelope). count, bytes and last_ms are kept here because adding them
-- up at every start would read the whole file; `next` is the local place of
-- the next envelope and never goes back, so a place is never given twice.
CREATE TABLE log (
    num     INTEGER PRIMARY KEY,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    kind    INTEGER NOT NULL,
    next    INTEGER NOT NULL DEFAULT 1,
    count   INTEGER NOT NULL DEFAULT 0,
    bytes   INTEGER NOT NULL DEFAULT 0,
    last_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Devices are named in every envelope; a number saves 32 bytes a row.
CREATE TABLE device (
    num INTEGER PRIMARY KEY,
    id  BLOB NOT NULL UNIQUE CHECK (length(id) = 32)
) STRICT;

-- nr = log << 32 | local place. As the primary key it is the order of the
-- rows on disk, so that opening a dossier reads neighbouring pages.
--
-- The id alone is unique. (device, incarnation, seq) is NOT: a cloned device
-- can bring two envelopes under one number, and both are kept.
CREATE TABLE envelope (
    nr          INTEGER PRIMARY KEY,
    log         INTEGER NOT NULL REFERENCES log (num),
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 32),
    device      INTEGER NOT NULL REFERENCES device (num),
    incarnation INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    ms          INTEGER NOT NULL,
    bytes       BLOB    NOT NULL,
    CHECK (nr >> 32 = log)
) STRICT;

-- A cache made from the envelopes; may be thrown away at any time.
CREATE TABLE snapshot (
    log   INTEGER PRIMARY KEY REFERENCES log (num),
    ms    INTEGER NOT NULL,
    bytes BLOB    NOT NULL
) STRICT;

-- What is typed and not yet written. No reference to log: a draft must never
-- be refused because of the order in which things arrive.
-- path is a keyed hash; the path itself would tell what kind of concern a
-- child's dossier holds.
CREATE TABLE draft (
    log   BLOB    NOT NULL CHECK (length(log) = 16),
    path  BLOB    NOT NULL CHECK (length(path) = 32),
    ms    INTEGER NOT NULL,
    bytes BLOB    NOT NULL,
    PRIMARY KEY (log, path)
) STRICT;

-- One row per key pressed in a running observation. WITHOUT ROWID: the rows of
-- one journal lie together and a key press touches a single page.
CREATE TABLE journal (
    id    TEXT    NOT NULL,
    nr    INTEGER NOT NULL,
    ms    INTEGER NOT NULL,
    bytes BLOB    NOT NULL,
    PRIMARY KEY (id, nr)
) STRICT, WITHOUT ROWID;

-- A blob is sealed bytes named by their SHA-256, in chunks of at most 1 MiB so
-- that one can be sent and fetched in pieces. It is whole when its chunks add
-- up to size.
CREATE TABLE blob (
    num  INTEGER PRIMARY KEY,
    id   BLOB    NOT NULL UNIQUE CHECK (length(id) = 32),
    size INTEGER NOT NULL,
    ms   INTEGER NOT NULL
) STRICT;

CREATE TABLE chunk (
    blob  INTEGER NOT NULL REFERENCES blob (num) ON DELETE CASCADE,
    nr    INTEGER NOT NULL,
    bytes BLOB    NOT NULL,
    PRIMARY KEY (blob, nr)
) STRICT;

-- Names are words of the program ("voorkeuren"); values are sealed where they
-- say anything about a person.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Which copy of this profile this is; one row. See incarnation.go.
CREATE TABLE incarnation (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    number  INTEGER NOT NULL,
    opened  INTEGER NOT NULL,
    place   BLOB    NOT NULL
) STRICT;
