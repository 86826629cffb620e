package org.fabrique.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.territory.Level;
import org.fabrique.exchange.Cell.Shape;
import org.fabrique.exchange.PairRow.Said;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The values of nodes as the texts of cells; what is no value of its kind is noted. Not thread-safe. */
final class PairValues {

    private static final String COMMUNE = Level.COMMUNE.prefix() + ":";
    private static final int DAY_CHARS = 10;

    private final Addresses addresses;
    private final LinkedGraph graph;
    private final List<Problem> problems;
    private final Set<LinkedNode> used = new HashSet<>();

    PairValues(Addresses addresses, LinkedGraph graph, List<Problem> problems) {
        this.addresses = addresses;
        this.graph = graph;
        this.problems = problems;
    }

    String identity(String kind, String address) {
        return addresses.identity(kind, address);
    }

    /** Returns the nodes by which places were found. */
    Set<LinkedNode> used() {
        return used;
    }

    /** Tells whether a value is one of the form, which is then taken, be it right or wrong. */
    boolean take(PairForm form, Shape shape, LinkedValue value, List<Said> taken) {
        String text = text(form, shape, value);
        if (text == null) {
            return false;
        }
        taken.add(new Said(text, value.place(), value.list(), value.language()));
        return true;
    }

    private @Nullable String text(PairForm form, Shape shape, LinkedValue value) {
        return switch (form.sort()) {
            case TEXT, TEXTS, NUMBER, YES_OR_NO -> literal(shape, value);
            case DAY -> day(literal(Shape.TEXT, value));
            case PAGE -> value.literal() == null ? value.address() : literal(shape, value);
            case THING -> address(form.in(), value);
            case OWN_THING -> value.address() == null ? null : addresses.own(form.in(), value.address());
            case CODE -> code(form.in(), value.address());
            case PLACE -> territory(value.address());
            case COMMUNE -> commune(territory(value.address()));
        };
    }

    private static @Nullable String code(String beginning, @Nullable String address) {
        return address != null && address.startsWith(beginning) ? address.substring(beginning.length()) : null;
    }

    /** Where a thing is expected, anything else is wrong. */
    private String address(String kind, LinkedValue value) {
        String address = value.address();
        if (address == null) {
            problems.add(Problem.of(
                    "WRONG_TYPE", value.place(), "", "une adresse (@id) est attendue", "an address (@id) is expected"));
            return "";
        }
        return addresses.identity(kind, address);
    }

    private String literal(Shape shape, LinkedValue value) {
        JsonValue literal = value.literal();
        if (literal == null) {
            problems.add(Problem.of("WRONG_TYPE", value.place(), "", "un texte est attendu", "a text is expected"));
            return "";
        }
        Loaded<String> read = literal.apart(one -> plain(shape, one));
        problems.addAll(read.problems());
        return read.values().get(0);
    }

    /** Exact numbers stand between quotes, and so may anything in linked data. */
    private static String plain(Shape shape, JsonValue value) {
        if (shape == Shape.YES_OR_NO && value.isText()) {
            return yesOrNo(String.valueOf(value.text()));
        }
        boolean quoted = value.isText() || shape == Shape.LIST;
        return JsonCells.text(value, quoted ? Shape.TEXT : shape);
    }

    private static String yesOrNo(String text) {
        return switch (text) {
            case "true" -> String.valueOf(Cells.said(true));
            case "false" -> String.valueOf(Cells.said(false));
            default -> text;
        };
    }

    /** PAIR asks for an hour with each day: that is left out. */
    private static String day(String text) {
        return text.length() > DAY_CHARS && text.charAt(DAY_CHARS) == 'T' ? text.substring(0, DAY_CHARS) : text;
    }

    private static @Nullable String commune(@Nullable String territory) {
        return territory != null && territory.startsWith(COMMUNE) ? territory.substring(COMMUNE.length()) : territory;
    }

    /** A place is known by the code of its territory alone: no name is guessed at. */
    private @Nullable String territory(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String own = addresses.own(PairSheet.TERRITORIES, address);
        Optional<LinkedNode> node = graph.find(address);
        Optional<String> said = node.stream()
                .flatMap(place -> place.values(PairWords.IDENTIFIER).stream())
                .flatMap(PairValues::texts)
                .filter(PairValues::isTerritory)
                .findFirst();
        node.filter(place -> own != null || said.isPresent()).ifPresent(used::add);
        return own == null ? said.orElse(null) : own;
    }

    private static Stream<String> texts(LinkedValue value) {
        JsonValue literal = value.literal();
        return literal == null || !literal.isText()
                ? Stream.empty()
                : literal.apart(one -> String.valueOf(one.text())).values().stream();
    }

    private static boolean isTerritory(String text) {
        return Arrays.stream(Level.values()).anyMatch(level -> text.startsWith(level.prefix() + ":"));
    }
}
