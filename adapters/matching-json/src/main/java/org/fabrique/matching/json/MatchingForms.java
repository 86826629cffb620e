package org.fabrique.matching.json;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.READ_ONLY;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.fabrique.core.Message;
import org.fabrique.core.solution.Requirement;
import org.fabrique.matching.AdaptationPlan;
import org.fabrique.matching.Change;
import org.fabrique.matching.CoalitionCover;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.Coverage;
import org.fabrique.matching.FeedbackJournal;
import org.fabrique.matching.Gap;
import org.fabrique.matching.Goal;
import org.fabrique.matching.Likeness;
import org.fabrique.matching.Match;
import org.fabrique.matching.Peer;
import org.fabrique.matching.ServiceCheck;
import org.fabrique.matching.WhyNot;

/**
 * What Jackson must know of the engine's answers: the names of closed alternatives, and what is written although it can be
 * worked out. The engine itself carries no annotation.
 */
final class MatchingForms {

    static final Map<Class<?>, Class<?>> MIX_INS = Map.ofEntries(
            Map.entry(Match.class, MatchForm.class),
            Map.entry(WhyNot.class, WhyNotForm.class),
            Map.entry(WhyNot.Loss.class, LossForm.class),
            Map.entry(AdaptationPlan.class, AdaptationPlanForm.class),
            Map.entry(Peer.class, PeerForm.class),
            Map.entry(ServiceCheck.class, ServiceCheckForm.class),
            Map.entry(CoalitionCover.class, CoalitionCoverForm.class),
            Map.entry(Likeness.class, LikenessForm.class),
            Map.entry(Change.class, ChangeForm.class),
            Map.entry(Goal.class, GoalForm.class),
            Map.entry(FeedbackJournal.Entry.class, EntryForm.class));

    private MatchingForms() {}

    /** A match, with its score. Where several things are worked out their order is said: Java gives methods in none. */
    @JsonPropertyOrder({"solution", "verdict", "contributions", "gaps", "unjudged", "score", "outOf"})
    interface MatchForm {
        @JsonProperty(value = "score", access = READ_ONLY)
        int score();

        @JsonProperty(value = "outOf", access = READ_ONLY)
        int outOf();
    }

    /** The answer to "why not this one?", with its distances. */
    @JsonPropertyOrder({
        "match",
        "knockedOutBy",
        "rank",
        "rankIfLetThrough",
        "judged",
        "kept",
        "place",
        "first",
        "lastKept",
        "pointsBehindFirst",
        "pointsBehindLastKept",
        "pointsShortOfFit",
        "losses",
        "missingEssentials"
    })
    interface WhyNotForm {
        @JsonProperty(value = "pointsBehindFirst", access = READ_ONLY)
        int pointsBehindFirst();

        @JsonProperty(value = "pointsBehindLastKept", access = READ_ONLY)
        int pointsBehindLastKept();

        @JsonProperty(value = "pointsShortOfFit", access = READ_ONLY)
        int pointsShortOfFit();

        @JsonProperty(value = "losses", access = READ_ONLY)
        List<WhyNot.Loss> losses();

        @JsonProperty(value = "missingEssentials", access = READ_ONLY)
        List<Gap> missingEssentials();
    }

    /** A criterion by which a match loses, with how much. */
    interface LossForm {
        @JsonProperty(value = "points", access = READ_ONLY)
        int points();
    }

    /** A plan, with what a team works from. */
    @JsonPropertyOrder({"match", "kept", "free", "conditions", "missing", "toVerify", "met", "weak"})
    interface AdaptationPlanForm {
        @JsonProperty(value = "kept", access = READ_ONLY)
        List<String> kept();

        @JsonProperty(value = "free", access = READ_ONLY)
        List<String> free();

        @JsonProperty(value = "conditions", access = READ_ONLY)
        List<String> conditions();

        @JsonProperty(value = "missing", access = READ_ONLY)
        List<Gap> missing();

        @JsonProperty(value = "toVerify", access = READ_ONLY)
        List<Gap> toVerify();

        @JsonProperty(value = "met", access = READ_ONLY)
        List<Gap> met();

        @JsonProperty(value = "weak", access = READ_ONLY)
        List<Contribution> weak();
    }

    /** A need elsewhere, with how much it is like. */
    interface PeerForm {
        @JsonProperty(value = "score", access = READ_ONLY)
        int score();
    }

    /** A service around, with how far it covers. */
    interface ServiceCheckForm {
        @JsonProperty(value = "coverage", access = READ_ONLY)
        Coverage coverage();
    }

    /** A coalition, with what nobody offers. */
    interface CoalitionCoverForm {
        @JsonProperty(value = "uncovered", access = READ_ONLY)
        List<Requirement> uncovered();
    }

    /** Two territories, with how much they resemble each other. */
    @JsonPropertyOrder({"here", "there", "compared", "reason", "share"})
    interface LikenessForm {
        @JsonProperty(value = "share", access = READ_ONLY)
        double share();

        @JsonProperty(value = "reason", access = READ_ONLY)
        Message reason();
    }

    /** One thing that could be different, with its condition. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.AddTheme.class, name = "add-theme"),
        @JsonSubTypes.Type(value = Change.AddAudience.class, name = "add-audience"),
        @JsonSubTypes.Type(value = Change.KnowSetting.class, name = "know-setting"),
        @JsonSubTypes.Type(value = Change.HaveResource.class, name = "have-resource"),
        @JsonSubTypes.Type(value = Change.Confirm.class, name = "confirm")
    })
    interface ChangeForm {

        @JsonProperty(value = "condition", access = READ_ONLY)
        Message condition();
    }

    /** What somebody would like a solution to be. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Goal.Top.class, name = "top"),
        @JsonSubTypes.Type(value = Goal.Adopted.class, name = "adopted")
    })
    interface GoalForm {

        @JsonProperty(value = "label", access = READ_ONLY)
        Message label();
    }

    /** A line of a journal of feedback. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FeedbackJournal.Entry.Given.class, name = "given"),
        @JsonSubTypes.Type(value = FeedbackJournal.Entry.Revoked.class, name = "revoked")
    })
    interface EntryForm {}
}
