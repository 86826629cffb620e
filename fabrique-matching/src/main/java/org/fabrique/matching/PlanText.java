package org.fabrique.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.Message;

/** An adaptation plan told to a team, one line per thing to do. Programs read the plan itself. */
final class PlanText {

    private static final Message NOT_SAID = Message.of("personne ne l'a dit", "nobody has said");

    private final AdaptationPlan plan;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    PlanText(AdaptationPlan plan, Locale locale) {
        this.plan = plan;
        this.locale = locale;
    }

    String lines() {
        add(
                "Plan d'adaptation : %s — %s".formatted(name(), verdict()),
                "Adaptation plan: %s — %s".formatted(name(), verdict()));
        texts("  À garder", "  To keep", plan.kept());
        texts("  Libre de changer", "  Free to change", plan.free());
        if (!plan.conditions().isEmpty()) {
            texts("  À accepter", "  To accept", plan.conditions());
        }
        requirements();
        weak();
        return String.join("\n", lines);
    }

    private void requirements() {
        if (plan.match().gaps().isEmpty()) {
            add("  Ce qu'il faut : personne ne l'a dit", "  What it takes: nobody has said");
        }
        gaps("  Manque", "  Missing", plan.missing());
        gaps("  À vérifier", "  To verify", plan.toVerify());
        gaps("  Présent", "  Met", plan.met());
    }

    private void weak() {
        if (!plan.weak().isEmpty()) {
            add("  Peu en commun avec le besoin", "  Little in common with the need");
        }
        plan.weak()
                .forEach(each -> lines.add("    · %d/%d  %s"
                        .formatted(each.points(), each.outOf(), each.reason().in(locale))));
    }

    private void texts(String fr, String en, List<String> texts) {
        String title = Message.of(fr, en).in(locale);
        if (texts.isEmpty()) {
            lines.add(Message.of("%s : %s", "%s: %s").in(locale).formatted(title, NOT_SAID.in(locale)));
        } else {
            lines.add(title);
            texts.forEach(text -> lines.add("    · " + text));
        }
    }

    private void gaps(String fr, String en, List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            add(fr, en);
            gaps.forEach(gap -> lines.add(Message.of("    %s %s : %s — %s", "    %s %s: %s — %s")
                    .in(locale)
                    .formatted(
                            gap.requirement().essential() ? "!" : "·",
                            gap.requirement().kind().label().in(locale),
                            gap.requirement().text(),
                            gap.reason().in(locale))));
        }
    }

    private void add(String fr, String en) {
        lines.add(Message.of(fr, en).in(locale));
    }

    private String name() {
        return plan.solution().name();
    }

    private String verdict() {
        return plan.match().verdict().label().in(locale);
    }
}
