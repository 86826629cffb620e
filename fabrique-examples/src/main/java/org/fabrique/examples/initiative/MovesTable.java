package org.fabrique.examples.initiative;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Obstacle;

/**
 * What can be done next with an initiative, as a table: one row for each move, with all that stands in its way.
 *
 * @param rows the head first; each has as many cells as the head
 */
public record MovesTable(List<List<String>> rows) {

    private static final List<Message> HEAD = List.of(
            Message.of("mouvement", "move"),
            Message.of("phase", "phase"),
            Message.of("possible", "possible"),
            Message.of("ce qui l'empêche", "what stands in the way"));

    public MovesTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static MovesTable of(List<Move> moves, Locale locale) {
        List<String> head = HEAD.stream().map(cell -> cell.in(locale)).toList();
        return new MovesTable(Stream.concat(Stream.of(head), moves.stream().map(move -> row(move, locale)))
                .toList());
    }

    private static List<String> row(Move move, Locale locale) {
        Message possible = move.enabled() ? Message.of("oui", "yes") : Message.of("non", "no");
        String obstacles = move.blockedBy().stream()
                .map(obstacle -> told(obstacle, locale))
                .collect(Collectors.joining(" "));
        return List.of(move.kind().label().in(locale), move.to().label().in(locale), possible.in(locale), obstacles);
    }

    private static String told(Obstacle obstacle, Locale locale) {
        return "[%s] %s".formatted(obstacle.code(), obstacle.sentence().in(locale));
    }

    /** Returns the table in columns, one line for each row. */
    @Override
    public String toString() {
        return rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), width(column)))
                .collect(Collectors.joining(" | "))
                .stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
