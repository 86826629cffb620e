package org.fabrique.examples.web.report;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.programme.Programme;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.PlaceField;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Visit;
import org.fabrique.territories.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The annual report, and what can be chosen of it.
 *
 * @param asked what was chosen
 * @param drawn the report, or null when none can be drawn of what was chosen
 */
public record AnnualPage(
        Form asked,
        Problems problems,
        Reporters reporters,
        List<Programme> programmes,
        @Nullable Drawn drawn) {

    static AnnualPage of(Visit visit, Reporters reporters, Form asked, Problems problems, @Nullable Drawn drawn) {
        return new AnnualPage(asked, problems, reporters, ProgrammeList.all(visit), drawn);
    }

    /** Returns the year in its field: what was typed, or the present one. */
    public String year(LocalDate today) {
        return asked.optional("year").orElse(String.valueOf(today.getYear()));
    }

    /** Returns the places that bear the name that was typed, when it is not enough to tell one. */
    public List<Choice> places(Visit visit) {
        return problems.isWrong("territory")
                ? PlaceField.choices(visit.house().places(), asked.text("territory"))
                : List.of();
    }

    public String title(Visit visit) {
        String title = visit.say("Bilan annuel", "Annual report");
        return drawn == null ? title : title + " " + drawn.question().year();
    }
}
