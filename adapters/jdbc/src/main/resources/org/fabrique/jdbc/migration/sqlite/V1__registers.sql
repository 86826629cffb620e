-- One table for each kind of thing. A row is the document itself, its version, the key it is sorted by, the words it is
-- searched by, who made it what it is and when (microseconds since 1970), the seal of its last line in the history, the
-- columns it is looked for by, and a checksum over all of these. Texts compare byte by byte.

CREATE TABLE organisation (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
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
    words      TEXT    NOT NULL,
    author     TEXT    NOT NULL,
    moment     INTEGER NOT NULL,
    seal       TEXT    NOT NULL,
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
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
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
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    status   TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_sorted ON membership (sort, id);

CREATE TABLE need (
    id        TEXT    NOT NULL PRIMARY KEY,
    version   INTEGER NOT NULL CHECK (version >= 1),
    sort      TEXT    NOT NULL,
    words     TEXT    NOT NULL,
    author    TEXT    NOT NULL,
    moment    INTEGER NOT NULL,
    seal      TEXT    NOT NULL,
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
    words     TEXT    NOT NULL,
    author    TEXT    NOT NULL,
    moment    INTEGER NOT NULL,
    seal      TEXT    NOT NULL,
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
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
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
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
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

CREATE TABLE network (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX network_sorted ON network (sort, id);

CREATE TABLE experimentation (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    network  TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX experimentation_sorted ON experimentation (sort, id);

CREATE TABLE gathering (
    id        TEXT    NOT NULL PRIMARY KEY,
    version   INTEGER NOT NULL CHECK (version >= 1),
    sort      TEXT    NOT NULL,
    words     TEXT    NOT NULL,
    author    TEXT    NOT NULL,
    moment    INTEGER NOT NULL,
    seal      TEXT    NOT NULL,
    host      TEXT,
    kind      TEXT    NOT NULL,
    territory TEXT,
    document  TEXT    NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX gathering_sorted ON gathering (sort, id);
CREATE INDEX gathering_host ON gathering (host, sort, id);
CREATE INDEX gathering_territory ON gathering (territory, sort, id);

CREATE TABLE gathering_visitor (
    owner TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    PRIMARY KEY (value, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX gathering_visitor_owner ON gathering_visitor (owner);

CREATE TABLE programme (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    fabrique TEXT,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX programme_sorted ON programme (sort, id);
CREATE INDEX programme_fabrique ON programme (fabrique, sort, id);

CREATE TABLE programme_theme (
    owner TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    PRIMARY KEY (value, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_theme_owner ON programme_theme (owner);

CREATE TABLE programme_territory (
    owner TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    PRIMARY KEY (value, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_territory_owner ON programme_territory (owner);

CREATE TABLE tool (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    fabrique TEXT,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX tool_sorted ON tool (sort, id);

CREATE TABLE practice (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    fabrique TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX practice_sorted ON practice (sort, id);

CREATE TABLE decision (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    fabrique TEXT    NOT NULL,
    need     TEXT    NOT NULL,
    solution TEXT    NOT NULL,
    verdict  TEXT    NOT NULL,
    holds    TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_sorted ON decision (sort, id);
CREATE INDEX decision_fabrique ON decision (fabrique, sort, id);
CREATE INDEX decision_need ON decision (need, sort, id);
CREATE INDEX decision_solution ON decision (solution, sort, id);

CREATE TABLE alert (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL CHECK (version >= 1),
    sort     TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    fabrique TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    seen     TEXT    NOT NULL,
    document TEXT    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX alert_sorted ON alert (sort, id);
CREATE INDEX alert_fabrique ON alert (fabrique, sort, id);

-- What was done: one line for each version of each thing. Lines are only ever added. A seal is a hash over the line and
-- the seal of the line before of the same thing. There is no digest of a person.
CREATE TABLE history (
    unit    INTEGER NOT NULL,
    line    INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    version INTEGER NOT NULL,
    erased  INTEGER NOT NULL CHECK (erased IN (0, 1)),
    author  TEXT    NOT NULL,
    moment  INTEGER NOT NULL,
    digest  TEXT,
    seal    TEXT    NOT NULL,
    PRIMARY KEY (unit, line)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX history_thing ON history (kind, id, version);

-- How far those who follow the history have come.
CREATE TABLE bookmark (
    reader TEXT    NOT NULL PRIMARY KEY,
    unit   INTEGER NOT NULL,
    line   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was answered to requests that may come twice.
CREATE TABLE receipt (
    author  TEXT    NOT NULL,
    key     TEXT    NOT NULL,
    request TEXT    NOT NULL,
    answer  TEXT    NOT NULL,
    moment  INTEGER NOT NULL,
    PRIMARY KEY (author, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_moment ON receipt (moment);

-- Who was erased: the identity leads to nobody any more. It is complete once the record has left the files, too.
CREATE TABLE erasure (
    person   TEXT    NOT NULL PRIMARY KEY,
    author   TEXT    NOT NULL,
    moment   INTEGER NOT NULL,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The things whose words seem to name somebody who was erased.
CREATE TABLE mention (
    person TEXT    NOT NULL REFERENCES erasure (person),
    number INTEGER NOT NULL,
    kind   TEXT    NOT NULL,
    id     TEXT    NOT NULL,
    PRIMARY KEY (person, number)
) STRICT, WITHOUT ROWID;

-- The file says whose it is ("FABR") and which format it has; both are read before anything else is.
PRAGMA application_id = 1178681938;
PRAGMA user_version = 1;
