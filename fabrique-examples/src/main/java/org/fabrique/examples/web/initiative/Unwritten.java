package org.fabrique.examples.web.initiative;

import java.util.List;
import java.util.Map;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Problems;

/**
 * What was sent by a form of the page and not written: it stays in the form, with the reasons.
 *
 * @param part the part of the page the form is in
 * @param problems what is wrong with its fields
 * @param obstacles what stands in the way of it
 * @param late whether the initiative had changed since the page was made
 */
public record Unwritten(String part, Form typed, Problems problems, List<String> obstacles, boolean late) {

    public Unwritten {
        obstacles = List.copyOf(obstacles);
    }

    static Unwritten nothing() {
        return new Unwritten("", Form.holding(Map.of()), Problems.none(), List.of(), false);
    }

    static Unwritten wrong(String part, Form typed, Problems problems) {
        return new Unwritten(part, typed, problems, List.of(), false);
    }

    static Unwritten refused(String part, Form typed, List<String> obstacles) {
        return new Unwritten(part, typed, Problems.none(), obstacles, false);
    }

    static Unwritten late(String part, Form typed) {
        return new Unwritten(part, typed, Problems.none(), List.of(), true);
    }

    public boolean isOf(String other) {
        return part.equals(other);
    }
}
