package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;

/** One thing that could be different in a situation. It is a supposition: nothing becomes true by it. */
public sealed interface Change {

    /** Returns the situation as it would be. */
    Situation after(Situation before);

    /** Returns what would be so, to follow "if". */
    Message condition();

    /**
     * The need is about one more theme.
     *
     * @param label what the theme is called
     */
    record AddTheme(ThemeCode theme, Message label) implements Change {

        public AddTheme {
            requireNonNull(theme, "theme");
            requireNonNull(label, "label");
        }

        /** A theme as the scheme calls it, or by its code when the scheme does not know it. */
        public AddTheme(ThemeCode theme, ThemeScheme scheme) {
            this(theme, Criteria.labels(List.of(theme), scheme));
        }

        @Override
        public Situation after(Situation before) {
            return before.withNeed(before.need().withThemes(joined(before.need().themes(), theme)));
        }

        @Override
        public Message condition() {
            return Message.of(
                    "le besoin avait aussi pour thème : " + label.fr(), "the need also had the theme: " + label.en());
        }
    }

    /** The need is about one more audience. */
    record AddAudience(Audience audience) implements Change {

        @Override
        public Situation after(Situation before) {
            return before.withNeed(
                    before.need().withAudiences(joined(before.need().audiences(), audience)));
        }

        @Override
        public Message condition() {
            Message label = audience.coded()
                    .map(InclusionAudience::label)
                    .orElse(Message.of(audience.value(), audience.value()));
            return Message.of(
                    "le besoin avait aussi pour public : " + label.fr(),
                    "the need also had the audience: " + label.en());
        }
    }

    /** The territory, of which nobody knows it, turns out to be of a kind. */
    record KnowSetting(TerritoryCode territory, Setting setting) implements Change {

        @Override
        public Situation after(Situation before) {
            LocalContext context = before.context();
            return before.withContext(context.withGazetteer(new KnownSetting(context.gazetteer(), territory, setting)));
        }

        @Override
        public Message condition() {
            return Message.of(
                    "le territoire était connu comme : " + setting.label().fr(),
                    "the territory were known as: " + setting.label().en());
        }
    }

    /** The territory finds a resource, as much of it as is asked for, whether it is known to lack it or not. */
    record HaveResource(ResourceKind kind, Quantity quantity) implements Change {

        @Override
        public Situation after(Situation before) {
            LocalContext context = before.context();
            return before.withContext(context.withResources(joined(context.resources(), resource(before))));
        }

        private LocalResource resource(Situation before) {
            TerritoryCode place = before.need().territory();
            return LocalResource.of(
                            new ResourceId("supposed"),
                            before.need().fabrique(),
                            kind,
                            kind.label().fr(),
                            place == null ? LocalContext.HERE : place)
                    .withQuantity(quantity);
        }

        @Override
        public Message condition() {
            return Message.of(
                    "le territoire trouvait : %s, %s"
                            .formatted(kind.label().fr(), quantity.label().fr()),
                    "the territory found: %s, %s"
                            .formatted(kind.label().en(), quantity.label().en()));
        }
    }

    /** A person confirms that a requirement is met. */
    record Confirm(RequirementKind kind, Confirmation confirmation) implements Change {

        @Override
        public Situation after(Situation before) {
            LocalContext context = before.context();
            return before.withContext(context.withConfirmations(joined(context.confirmations(), confirmation)));
        }

        @Override
        public Message condition() {
            return Message.of(
                    "une personne confirmait : %s, %s".formatted(kind.label().fr(), confirmation.requirement()),
                    "a person confirmed: %s, %s".formatted(kind.label().en(), confirmation.requirement()));
        }
    }

    private static <T> List<T> joined(List<T> known, T more) {
        return Stream.concat(known.stream(), Stream.of(more)).toList();
    }
}
