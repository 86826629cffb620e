-- One table for each kind of thing. A row is the document itself, its version, the key it is sorted by, the words it is
-- searched by, who made it what it is and when (microseconds since 1970), the seal of its last line in the history, the
-- columns it is looked for by, and a checksum over all of these. Texts compare byte by byte.

CREATE TABLE organisation (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    kind     TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX organisation_sorted ON organisation (sort, id);

-- The only table with personal data.
CREATE TABLE person (
    id         TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version    BIGINT           NOT NULL CHECK (version >= 1),
    sort       TEXT COLLATE "C" NOT NULL,
    words      TEXT COLLATE "C" NOT NULL,
    author     TEXT COLLATE "C" NOT NULL,
    moment     BIGINT           NOT NULL,
    seal       TEXT COLLATE "C" NOT NULL,
    controller TEXT COLLATE "C" NOT NULL,
    document   TEXT COLLATE "C" NOT NULL,
    checksum   BIGINT           NOT NULL
);
CREATE INDEX person_sorted ON person (sort, id);
CREATE INDEX person_controller ON person (controller, sort, id);

CREATE TABLE fabrique (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX fabrique_sorted ON fabrique (sort, id);

CREATE TABLE fabrique_territory (
    owner TEXT COLLATE "C" NOT NULL REFERENCES fabrique (id) ON DELETE CASCADE,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (value, owner)
);
CREATE INDEX fabrique_territory_owner ON fabrique_territory (owner);

CREATE TABLE membership (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    status   TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX membership_sorted ON membership (sort, id);

CREATE TABLE need (
    id        TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version   BIGINT           NOT NULL CHECK (version >= 1),
    sort      TEXT COLLATE "C" NOT NULL,
    words     TEXT COLLATE "C" NOT NULL,
    author    TEXT COLLATE "C" NOT NULL,
    moment    BIGINT           NOT NULL,
    seal      TEXT COLLATE "C" NOT NULL,
    fabrique  TEXT COLLATE "C" NOT NULL,
    status    TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C",
    document  TEXT COLLATE "C" NOT NULL,
    checksum  BIGINT           NOT NULL
);
CREATE INDEX need_sorted ON need (sort, id);
CREATE INDEX need_fabrique ON need (fabrique, sort, id);
CREATE INDEX need_territory ON need (territory, sort, id);

CREATE TABLE need_theme (
    owner TEXT COLLATE "C" NOT NULL REFERENCES need (id) ON DELETE CASCADE,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (value, owner)
);
CREATE INDEX need_theme_owner ON need_theme (owner);

CREATE TABLE resource (
    id        TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version   BIGINT           NOT NULL CHECK (version >= 1),
    sort      TEXT COLLATE "C" NOT NULL,
    words     TEXT COLLATE "C" NOT NULL,
    author    TEXT COLLATE "C" NOT NULL,
    moment    BIGINT           NOT NULL,
    seal      TEXT COLLATE "C" NOT NULL,
    fabrique  TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    kind      TEXT COLLATE "C" NOT NULL,
    document  TEXT COLLATE "C" NOT NULL,
    checksum  BIGINT           NOT NULL
);
CREATE INDEX resource_sorted ON resource (sort, id);
CREATE INDEX resource_fabrique ON resource (fabrique, sort, id);
CREATE INDEX resource_territory ON resource (territory, sort, id);

CREATE TABLE solution (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX solution_sorted ON solution (sort, id);

CREATE TABLE solution_theme (
    owner TEXT COLLATE "C" NOT NULL REFERENCES solution (id) ON DELETE CASCADE,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (value, owner)
);
CREATE INDEX solution_theme_owner ON solution_theme (owner);

CREATE TABLE initiative (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    fabrique TEXT COLLATE "C" NOT NULL,
    phase    TEXT COLLATE "C" NOT NULL,
    standing TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX initiative_sorted ON initiative (sort, id);
CREATE INDEX initiative_fabrique ON initiative (fabrique, sort, id);

CREATE TABLE initiative_need (
    owner TEXT COLLATE "C" NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (value, owner)
);
CREATE INDEX initiative_need_owner ON initiative_need (owner);

CREATE TABLE network (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX network_sorted ON network (sort, id);

CREATE TABLE experimentation (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    network  TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX experimentation_sorted ON experimentation (sort, id);

CREATE TABLE gathering (
    id        TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version   BIGINT           NOT NULL CHECK (version >= 1),
    sort      TEXT COLLATE "C" NOT NULL,
    words     TEXT COLLATE "C" NOT NULL,
    author    TEXT COLLATE "C" NOT NULL,
    moment    BIGINT           NOT NULL,
    seal      TEXT COLLATE "C" NOT NULL,
    host      TEXT COLLATE "C",
    kind      TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C",
    document  TEXT COLLATE "C" NOT NULL,
    checksum  BIGINT           NOT NULL
);
CREATE INDEX gathering_sorted ON gathering (sort, id);
CREATE INDEX gathering_host ON gathering (host, sort, id);
CREATE INDEX gathering_territory ON gathering (territory, sort, id);

CREATE TABLE gathering_visitor (
    owner TEXT COLLATE "C" NOT NULL REFERENCES gathering (id) ON DELETE CASCADE,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (value, owner)
);
CREATE INDEX gathering_visitor_owner ON gathering_visitor (owner);

CREATE TABLE programme (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    fabrique TEXT COLLATE "C",
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX programme_sorted ON programme (sort, id);
CREATE INDEX programme_fabrique ON programme (fabrique, sort, id);

CREATE TABLE programme_theme (
    owner TEXT COLLATE "C" NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (value, owner)
);
CREATE INDEX programme_theme_owner ON programme_theme (owner);

CREATE TABLE programme_territory (
    owner TEXT COLLATE "C" NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (value, owner)
);
CREATE INDEX programme_territory_owner ON programme_territory (owner);

CREATE TABLE tool (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    fabrique TEXT COLLATE "C",
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX tool_sorted ON tool (sort, id);

CREATE TABLE practice (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    fabrique TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX practice_sorted ON practice (sort, id);

CREATE TABLE decision (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    fabrique TEXT COLLATE "C" NOT NULL,
    need     TEXT COLLATE "C" NOT NULL,
    solution TEXT COLLATE "C" NOT NULL,
    verdict  TEXT COLLATE "C" NOT NULL,
    holds    TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX decision_sorted ON decision (sort, id);
CREATE INDEX decision_fabrique ON decision (fabrique, sort, id);
CREATE INDEX decision_need ON decision (need, sort, id);
CREATE INDEX decision_solution ON decision (solution, sort, id);

CREATE TABLE alert (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version  BIGINT           NOT NULL CHECK (version >= 1),
    sort     TEXT COLLATE "C" NOT NULL,
    words    TEXT COLLATE "C" NOT NULL,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    seal     TEXT COLLATE "C" NOT NULL,
    fabrique TEXT COLLATE "C" NOT NULL,
    kind     TEXT COLLATE "C" NOT NULL,
    seen     TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    checksum BIGINT           NOT NULL
);
CREATE INDEX alert_sorted ON alert (sort, id);
CREATE INDEX alert_fabrique ON alert (fabrique, sort, id);

-- What was done: one line for each version of each thing. Lines are only ever added. A seal is a hash over the line and
-- the seal of the line before of the same thing. There is no digest of a person.
CREATE TABLE history (
    unit    BIGINT           NOT NULL,
    line    BIGINT           NOT NULL,
    kind    TEXT COLLATE "C" NOT NULL,
    id      TEXT COLLATE "C" NOT NULL,
    version BIGINT           NOT NULL,
    erased  BIGINT           NOT NULL CHECK (erased IN (0, 1)),
    author  TEXT COLLATE "C" NOT NULL,
    moment  BIGINT           NOT NULL,
    digest  TEXT COLLATE "C",
    seal    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (unit, line)
);
CREATE UNIQUE INDEX history_thing ON history (kind, id, version);

-- How far those who follow the history have come.
CREATE TABLE bookmark (
    reader TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    unit   BIGINT           NOT NULL,
    line   BIGINT           NOT NULL
);

-- What was answered to requests that may come twice.
CREATE TABLE receipt (
    author  TEXT COLLATE "C" NOT NULL,
    key     TEXT COLLATE "C" NOT NULL,
    request TEXT COLLATE "C" NOT NULL,
    answer  TEXT COLLATE "C" NOT NULL,
    moment  BIGINT           NOT NULL,
    PRIMARY KEY (author, key)
);
CREATE INDEX receipt_moment ON receipt (moment);

-- Who was erased: the identity leads to nobody any more. It is complete once the record has left the tables' files, too.
CREATE TABLE erasure (
    person   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    author   TEXT COLLATE "C" NOT NULL,
    moment   BIGINT           NOT NULL,
    complete BIGINT           NOT NULL CHECK (complete IN (0, 1))
);

-- The things whose words seem to name somebody who was erased.
CREATE TABLE mention (
    person TEXT COLLATE "C" NOT NULL REFERENCES erasure (person),
    number BIGINT           NOT NULL,
    kind   TEXT COLLATE "C" NOT NULL,
    id     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (person, number)
);

-- The format this is.
UPDATE store SET format = 1;
