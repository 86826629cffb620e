package org.fabrique.solutions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.solution.Threshold.Bound;
import org.fabrique.core.solution.Threshold.Measure;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonObject;

/** A requirement of the rich form, with its threshold when the source states one. */
final class RequirementForm {

    private static final Codes<RequirementKind> KINDS = Codes.of(RequirementKind.class);
    private static final Codes<Measure> MEASURES = Codes.of(List.of(Measure.values()), RequirementForm::code);
    private static final Codes<Bound> BOUNDS = Codes.of(List.of(Bound.values()), RequirementForm::code);

    private RequirementForm() {}

    static Requirement read(JsonObject part) {
        RequirementKind kind = part.requiredCode("kind", KINDS);
        String text = part.requiredText("text", Lines.TEXT);
        boolean essential = part.requiredYesOrNo("essential");
        Threshold threshold = part.object("threshold", RequirementForm::threshold);
        part.refuseUnknownFields();
        return new Requirement(kind, text, essential, threshold);
    }

    private static Threshold threshold(JsonObject part) {
        Measure measure = part.requiredCode("measure", MEASURES);
        Bound bound = part.requiredCode("bound", BOUNDS);
        BigDecimal amount = part.requiredNumber("amount");
        String unit = unit(part, measure);
        part.refuseUnknownFields();
        return new Threshold(measure, bound, new Quantity(amount, unit));
    }

    /** A population is counted in inhabitants, said or not; anything else must say its unit. */
    private static String unit(JsonObject part, Measure measure) {
        return measure == Measure.POPULATION && !part.has("unit")
                ? Threshold.INHABITANTS
                : Lines.required(part, "unit");
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
