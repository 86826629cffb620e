-- Each kind of thing has its table: its identity, where it stands in its list, its version, the thing as JSON, and a
-- checksum of all of it. Personal data stand in the table person and nowhere else.

CREATE TABLE organisation (
    id        TEXT    NOT NULL PRIMARY KEY,
    sort_text TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version >= 1),
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX organisation_order ON organisation (sort_text, id);

CREATE TABLE person (
    id        TEXT    NOT NULL PRIMARY KEY,
    sort_text TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version >= 1),
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX person_order ON person (sort_text, id);

CREATE TABLE fabrique (
    id        TEXT    NOT NULL PRIMARY KEY,
    sort_text TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version >= 1),
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX fabrique_order ON fabrique (sort_text, id);

CREATE TABLE membership (
    id        TEXT    NOT NULL PRIMARY KEY,
    sort_text TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version >= 1),
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_order ON membership (sort_text, id);

CREATE TABLE need (
    id        TEXT    NOT NULL PRIMARY KEY,
    sort_text TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version >= 1),
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX need_order ON need (sort_text, id);

CREATE TABLE resource (
    id        TEXT    NOT NULL PRIMARY KEY,
    sort_text TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version >= 1),
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX resource_order ON resource (sort_text, id);

CREATE TABLE solution (
    id        TEXT    NOT NULL PRIMARY KEY,
    sort_text TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version >= 1),
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX solution_order ON solution (sort_text, id);

CREATE TABLE initiative (
    id        TEXT    NOT NULL PRIMARY KEY,
    sort_text TEXT    NOT NULL,
    version   INTEGER NOT NULL CHECK (version >= 1),
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX initiative_order ON initiative (sort_text, id);

-- "Fabr" in ASCII: the file says whose it is, and which format it has.
PRAGMA application_id = 1180787314;
PRAGMA user_version = 1;
