package org.fabrique.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Mention;
import org.fabrique.persistence.StorageException;

/** The erasures in one session: who, by whom, what is to be reviewed, and whether it is complete. */
record Erasures(Session session) {

    Optional<Erased> find(StakeholderId person) {
        return find(person.toString());
    }

    /**
     * Finds an erasure.
     *
     * @throws StorageException.Damaged when it is not what was written
     */
    Optional<Erased> find(String person) {
        List<Mention> mentions = mentions(person);
        return session
                .query(
                        "SELECT author, moment, complete, seal FROM erasure WHERE person = ?",
                        List.of(person),
                        row -> erased(person, row, mentions))
                .stream()
                .findFirst();
    }

    boolean has(String person) {
        return !session.query("SELECT 1 FROM erasure WHERE person = ?", List.of(person), row -> 1)
                .isEmpty();
    }

    void add(Erased erasure) {
        String id = erasure.person().toString();
        session.update(
                "INSERT INTO erasure (person, author, moment, complete, seal) VALUES (?, ?, ?, ?, ?)",
                List.of(
                        id,
                        erasure.act().by().value(),
                        Moment.micros(erasure.act().at()),
                        erasure.complete() ? 1 : 0,
                        seal(erasure)));
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

    /** Returns all who were erased. */
    List<String> all() {
        return session.query("SELECT person FROM erasure", List.of(), row -> row.getString(1));
    }

    void complete(List<String> persons) {
        persons.forEach(person -> find(person)
                .ifPresent(erased -> session.update(
                        "UPDATE erasure SET complete = 1, seal = ? WHERE person = ?",
                        List.of(seal(erased.completed()), person))));
    }

    private static Erased erased(String person, ResultSet row, List<Mention> mentions) throws SQLException {
        try {
            Erased erased = new Erased(
                    new StakeholderId(person),
                    Version.act(row.getString(1), row.getLong(2)),
                    row.getInt(3) == 1,
                    mentions);
            if (seal(erased).equals(row.getString(4))) {
                return erased;
            }
        } catch (IllegalArgumentException noErasure) {
            // Damage like any other.
        }
        throw new StorageException.Damaged("erasure", person, null);
    }

    /** The things to be reviewed belong to it. */
    private static String seal(Erased erasure) {
        List<String> parts = new ArrayList<>(List.of(
                "erasure",
                erasure.person().toString(),
                erasure.act().by().value(),
                Long.toString(Moment.micros(erasure.act().at())),
                erasure.complete() ? "complete" : "begun"));
        erasure.mentions().forEach(mention -> parts.addAll(List.of(mention.kind(), mention.id())));
        return Seal.over(parts);
    }

    private List<Mention> mentions(String person) {
        return session.query(
                "SELECT kind, id FROM mention WHERE person = ? ORDER BY number",
                List.of(person),
                row -> mention(person, row));
    }

    private static Mention mention(String person, ResultSet row) throws SQLException {
        try {
            return new Mention(Version.text(row.getString(1)), Version.text(row.getString(2)));
        } catch (IllegalArgumentException noMention) {
            throw new StorageException.Damaged("mention", person, null);
        }
    }
}
