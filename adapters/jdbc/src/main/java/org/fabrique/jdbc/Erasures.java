package org.fabrique.jdbc;

import java.util.List;
import java.util.Optional;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Mention;

/** The erasures in one session: who, by whom, what is to be reviewed, and whether it is complete. */
record Erasures(Session session) {

    Optional<Erased> find(StakeholderId person) {
        List<Mention> mentions = mentions(person.toString());
        return session
                .query(
                        "SELECT author, moment, complete FROM erasure WHERE person = ?",
                        List.of(person.toString()),
                        row -> new Erased(
                                person, Version.act(row.getString(1), row.getLong(2)), row.getInt(3) == 1, mentions))
                .stream()
                .findFirst();
    }

    boolean has(String person) {
        return !session.query("SELECT 1 FROM erasure WHERE person = ?", List.of(person), row -> 1)
                .isEmpty();
    }

    /** Returns everybody who was erased. */
    List<Erased> all() {
        return session.query("SELECT person FROM erasure", List.of(), row -> row.getString(1)).stream()
                .flatMap(person -> find(new StakeholderId(person)).stream())
                .toList();
    }

    void add(Erased erasure) {
        String id = erasure.person().toString();
        session.update(
                "INSERT INTO erasure (person, author, moment, complete) VALUES (?, ?, ?, ?)",
                List.of(
                        id,
                        erasure.act().by().value(),
                        Moment.micros(erasure.act().at()),
                        erasure.complete() ? 1 : 0));
        for (int number = 0; number < erasure.mentions().size(); number++) {
            Mention mention = erasure.mentions().get(number);
            session.update(
                    "INSERT INTO mention (person, number, kind, id) VALUES (?, ?, ?, ?)",
                    List.of(id, number, mention.kind(), mention.id()));
        }
    }

    /** Returns those whose records may still lie in the files. */
    List<String> incomplete() {
        return session.query("SELECT person FROM erasure WHERE complete = 0", List.of(), row -> row.getString(1));
    }

    void complete(List<String> persons) {
        persons.forEach(person -> session.update("UPDATE erasure SET complete = 1 WHERE person = ?", List.of(person)));
    }

    private List<Mention> mentions(String person) {
        return session.query(
                "SELECT kind, id FROM mention WHERE person = ? ORDER BY number",
                List.of(person),
                row -> new Mention(row.getString(1), row.getString(2)));
    }
}
