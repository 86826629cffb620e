-- One table for each kind of thing. A row is the document itself, its version, the key it is sorted by, the columns it
-- is looked for by, and a checksum over all of these. Texts compare byte by byte.

CREATE TABLE organisation (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX organisation_sorted ON organisation (sort, id);

-- The only table with personal data.
CREATE TABLE person (
    id         TEXT    NOT NULL PRIMARY KEY,
    version    INTEGER NOT NULL CHECK (version >= 1),
    sort       TEXT    NOT NULL,
    controller TEXT    NOT NULL,
    document   TEXT    NOT NULL,
    checksum   INTEGER NOT NULL
) STRICT;
CREATE INDEX person_sorted ON person (sort, id);
CREATE INDEX person_controller ON person (controller, sort, id);

CREATE TABLE fabrique (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX fabrique_sorted ON fabrique (sort, id);

CREATE TABLE fabrique_territory (
    owner TEXT NOT NULL REFERENCES fabrique (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    PRIMARY KEY (value, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX fabrique_territory_owner ON fabrique_territory (owner);

CREATE TABLE membership (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    status   TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_sorted ON membership (sort, id);

CREATE TABLE need (
    id        TEXT    NOT NULL PRIMARY KEY,
    version   INTEGER NOT NULL CHECK (version >= 1),
    sort      TEXT    NOT NULL,
    fabrique  TEXT    NOT NULL,
    status    TEXT    NOT NULL,
    territory TEXT,
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX need_sorted ON need (sort, id);
CREATE INDEX need_fabrique ON need (fabrique, sort, id);
CREATE INDEX need_territory ON need (territory, sort, id);

CREATE TABLE need_theme (
    owner TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    PRIMARY KEY (value, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_theme_owner ON need_theme (owner);

CREATE TABLE resource (
    id        TEXT    NOT NULL PRIMARY KEY,
    version   INTEGER NOT NULL CHECK (version >= 1),
    sort      TEXT    NOT NULL,
    fabrique  TEXT    NOT NULL,
    territory TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX resource_sorted ON resource (sort, id);
CREATE INDEX resource_fabrique ON resource (fabrique, sort, id);
CREATE INDEX resource_territory ON resource (territory, sort, id);

CREATE TABLE solution (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX solution_sorted ON solution (sort, id);

CREATE TABLE solution_theme (
    owner TEXT NOT NULL REFERENCES solution (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    PRIMARY KEY (value, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX solution_theme_owner ON solution_theme (owner);

CREATE TABLE initiative (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    fabrique TEXT    NOT NULL,
    phase    TEXT    NOT NULL,
    standing TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX initiative_sorted ON initiative (sort, id);
CREATE INDEX initiative_fabrique ON initiative (fabrique, sort, id);

CREATE TABLE initiative_need (
    owner TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    PRIMARY KEY (value, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX initiative_need_owner ON initiative_need (owner);

-- The file says whose it is ("FABR") and which format it has; both are read before anything else is.
PRAGMA application_id = 1178681938;
PRAGMA user_version = 1;
