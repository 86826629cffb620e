-- The tables are the same in every database; how a database calls a text, a number and a table stands in Migrations.

-- One table for each kind of thing. A row is the document itself, its version, the key it is sorted by, the words it is
-- searched by, who made it what it is and when (microseconds since 1970), the seal of its last line in the history, the
-- columns it is looked for by, and a checksum over all of these. Texts compare byte by byte.

CREATE TABLE organisation (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    kind     ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX organisation_sorted ON organisation (sort, id);

-- The only table with personal data.
CREATE TABLE person (
    id         ${text}   NOT NULL PRIMARY KEY,
    version    ${number} NOT NULL CHECK (version >= 1),
    sort       ${text}   NOT NULL,
    words      ${text}   NOT NULL,
    author     ${text}   NOT NULL,
    moment     ${number} NOT NULL,
    seal       ${text}   NOT NULL,
    controller ${text}   NOT NULL,
    document   ${text}   NOT NULL,
    checksum   ${number} NOT NULL
)${rows};
CREATE INDEX person_sorted ON person (sort, id);
CREATE INDEX person_controller ON person (controller, sort, id);

CREATE TABLE fabrique (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX fabrique_sorted ON fabrique (sort, id);

CREATE TABLE fabrique_territory (
    owner ${text}   NOT NULL REFERENCES fabrique (id) ON DELETE CASCADE,
    value ${text}   NOT NULL,
    PRIMARY KEY (value, owner)
)${keyed};
CREATE INDEX fabrique_territory_owner ON fabrique_territory (owner);

CREATE TABLE membership (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    status   ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX membership_sorted ON membership (sort, id);

CREATE TABLE need (
    id        ${text}   NOT NULL PRIMARY KEY,
    version   ${number} NOT NULL CHECK (version >= 1),
    sort      ${text}   NOT NULL,
    words     ${text}   NOT NULL,
    author    ${text}   NOT NULL,
    moment    ${number} NOT NULL,
    seal      ${text}   NOT NULL,
    fabrique  ${text}   NOT NULL,
    status    ${text}   NOT NULL,
    territory ${text},
    document  ${text}   NOT NULL,
    checksum  ${number} NOT NULL
)${rows};
CREATE INDEX need_sorted ON need (sort, id);
CREATE INDEX need_fabrique ON need (fabrique, sort, id);
CREATE INDEX need_territory ON need (territory, sort, id);

CREATE TABLE need_theme (
    owner ${text}   NOT NULL REFERENCES need (id) ON DELETE CASCADE,
    value ${text}   NOT NULL,
    PRIMARY KEY (value, owner)
)${keyed};
CREATE INDEX need_theme_owner ON need_theme (owner);

CREATE TABLE resource (
    id        ${text}   NOT NULL PRIMARY KEY,
    version   ${number} NOT NULL CHECK (version >= 1),
    sort      ${text}   NOT NULL,
    words     ${text}   NOT NULL,
    author    ${text}   NOT NULL,
    moment    ${number} NOT NULL,
    seal      ${text}   NOT NULL,
    fabrique  ${text}   NOT NULL,
    territory ${text}   NOT NULL,
    kind      ${text}   NOT NULL,
    document  ${text}   NOT NULL,
    checksum  ${number} NOT NULL
)${rows};
CREATE INDEX resource_sorted ON resource (sort, id);
CREATE INDEX resource_fabrique ON resource (fabrique, sort, id);
CREATE INDEX resource_territory ON resource (territory, sort, id);

CREATE TABLE solution (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX solution_sorted ON solution (sort, id);

CREATE TABLE solution_theme (
    owner ${text}   NOT NULL REFERENCES solution (id) ON DELETE CASCADE,
    value ${text}   NOT NULL,
    PRIMARY KEY (value, owner)
)${keyed};
CREATE INDEX solution_theme_owner ON solution_theme (owner);

CREATE TABLE initiative (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    fabrique ${text}   NOT NULL,
    phase    ${text}   NOT NULL,
    standing ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX initiative_sorted ON initiative (sort, id);
CREATE INDEX initiative_fabrique ON initiative (fabrique, sort, id);

CREATE TABLE initiative_need (
    owner ${text}   NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    value ${text}   NOT NULL,
    PRIMARY KEY (value, owner)
)${keyed};
CREATE INDEX initiative_need_owner ON initiative_need (owner);

CREATE TABLE network (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX network_sorted ON network (sort, id);

CREATE TABLE experimentation (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    network  ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX experimentation_sorted ON experimentation (sort, id);

CREATE TABLE gathering (
    id        ${text}   NOT NULL PRIMARY KEY,
    version   ${number} NOT NULL CHECK (version >= 1),
    sort      ${text}   NOT NULL,
    words     ${text}   NOT NULL,
    author    ${text}   NOT NULL,
    moment    ${number} NOT NULL,
    seal      ${text}   NOT NULL,
    host      ${text},
    kind      ${text}   NOT NULL,
    territory ${text},
    document  ${text}   NOT NULL,
    checksum  ${number} NOT NULL
)${rows};
CREATE INDEX gathering_sorted ON gathering (sort, id);
CREATE INDEX gathering_host ON gathering (host, sort, id);
CREATE INDEX gathering_territory ON gathering (territory, sort, id);

CREATE TABLE gathering_visitor (
    owner ${text}   NOT NULL REFERENCES gathering (id) ON DELETE CASCADE,
    value ${text}   NOT NULL,
    PRIMARY KEY (value, owner)
)${keyed};
CREATE INDEX gathering_visitor_owner ON gathering_visitor (owner);

CREATE TABLE programme (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    fabrique ${text},
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX programme_sorted ON programme (sort, id);
CREATE INDEX programme_fabrique ON programme (fabrique, sort, id);

CREATE TABLE programme_theme (
    owner ${text}   NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    value ${text}   NOT NULL,
    PRIMARY KEY (value, owner)
)${keyed};
CREATE INDEX programme_theme_owner ON programme_theme (owner);

CREATE TABLE programme_territory (
    owner ${text}   NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    value ${text}   NOT NULL,
    PRIMARY KEY (value, owner)
)${keyed};
CREATE INDEX programme_territory_owner ON programme_territory (owner);

CREATE TABLE tool (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    fabrique ${text},
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX tool_sorted ON tool (sort, id);

CREATE TABLE practice (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    fabrique ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX practice_sorted ON practice (sort, id);

CREATE TABLE decision (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    fabrique ${text}   NOT NULL,
    need     ${text}   NOT NULL,
    solution ${text}   NOT NULL,
    verdict  ${text}   NOT NULL,
    holds    ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX decision_sorted ON decision (sort, id);
CREATE INDEX decision_fabrique ON decision (fabrique, sort, id);
CREATE INDEX decision_need ON decision (need, sort, id);
CREATE INDEX decision_solution ON decision (solution, sort, id);

CREATE TABLE alert (
    id       ${text}   NOT NULL PRIMARY KEY,
    version  ${number} NOT NULL CHECK (version >= 1),
    sort     ${text}   NOT NULL,
    words    ${text}   NOT NULL,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    seal     ${text}   NOT NULL,
    fabrique ${text}   NOT NULL,
    kind     ${text}   NOT NULL,
    seen     ${text}   NOT NULL,
    document ${text}   NOT NULL,
    checksum ${number} NOT NULL
)${rows};
CREATE INDEX alert_sorted ON alert (sort, id);
CREATE INDEX alert_fabrique ON alert (fabrique, sort, id);

-- What was done: one line for each version of each thing. Lines are only ever added. A seal is a hash over the line and
-- the seal of the line before of the same thing. There is no digest of a person.
CREATE TABLE history (
    unit    ${number} NOT NULL,
    line    ${number} NOT NULL,
    kind    ${text}   NOT NULL,
    id      ${text}   NOT NULL,
    version ${number} NOT NULL,
    erased  ${number} NOT NULL CHECK (erased IN (0, 1)),
    author  ${text}   NOT NULL,
    moment  ${number} NOT NULL,
    digest  ${text},
    seal    ${text}   NOT NULL,
    PRIMARY KEY (unit, line)
)${keyed};
CREATE UNIQUE INDEX history_thing ON history (kind, id, version);

-- How far those who follow the history have come.
CREATE TABLE bookmark (
    reader ${text}   NOT NULL PRIMARY KEY,
    unit   ${number} NOT NULL,
    line   ${number} NOT NULL,
    seal   ${text}   NOT NULL
)${keyed};

-- What was answered to requests that may come twice.
CREATE TABLE receipt (
    author  ${text}   NOT NULL,
    key     ${text}   NOT NULL,
    request ${text}   NOT NULL,
    answer  ${text}   NOT NULL,
    moment  ${number} NOT NULL,
    seal    ${text}   NOT NULL,
    PRIMARY KEY (author, key)
)${keyed};
CREATE INDEX receipt_moment ON receipt (moment);

-- The rules that reach over several things: whoever keeps one writes its row, so that no two do at once.
CREATE TABLE guard (
    rule   ${text} NOT NULL PRIMARY KEY,
    author ${text} NOT NULL
)${keyed};

-- Who was erased: the identity leads to nobody any more. It is complete once the record has left the files, too.
CREATE TABLE erasure (
    person   ${text}   NOT NULL PRIMARY KEY,
    author   ${text}   NOT NULL,
    moment   ${number} NOT NULL,
    complete ${number} NOT NULL CHECK (complete IN (0, 1)),
    seal     ${text}   NOT NULL
)${keyed};

-- The things whose words seem to name somebody who was erased.
CREATE TABLE mention (
    person ${text}   NOT NULL REFERENCES erasure (person),
    number ${number} NOT NULL,
    kind   ${text}   NOT NULL,
    id     ${text}   NOT NULL,
    PRIMARY KEY (person, number)
)${keyed};

-- The format this is; it is read before anything else.
${format} 1;
