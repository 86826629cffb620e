package org.fabrique.examples.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.matching.AdaptationPlan;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.Counterfactual;
import org.fabrique.matching.Gap;
import org.fabrique.matching.KnockOuts;
import org.fabrique.matching.KnockedOut;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.Peer;
import org.fabrique.matching.Ruling;
import org.fabrique.matching.ServiceCheck;
import org.fabrique.matching.Snippet;
import org.fabrique.matching.WhyNot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a need as JSON. Fields may join; those that are here keep their meaning. */
final class MatchJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Locale locale;

    MatchJson(Locale locale) {
        this.locale = locale;
    }

    String write(MatchAnswer answer) {
        MatchResult result = answer.result();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("need", need(result.need()));
        document.put("verdict", result.verdict().name());
        document.put("catalogueGeneration", result.catalogueGeneration());
        document.put("run", result.run().toString());
        document.put(
                "matches",
                answer.shown().stream().map(match -> shown(match, answer)).toList());
        document.put("knockedOut", knockedOut(result.knockOuts()));
        put(document, "whyNot", answer.whyNot(), this::whyNot);
        put(
                document,
                "peers",
                answer.peers(),
                peers -> peers.peers().stream().map(this::peer).toList());
        put(document, "supply", answer.supply(), this::supply);
        put(document, "check", answer.check(), MatchJson::check);
        return MAPPER.writeValueAsString(document);
    }

    private static Map<String, Object> need(Need need) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("text", need.title());
        document.put(
                "territory", need.territory() == null ? null : need.territory().toString());
        document.put("themes", need.themes().stream().map(ThemeCode::value).toList());
        document.put("audiences", need.audiences().stream().map(Audience::value).toList());
        return document;
    }

    private static <T> void put(Map<String, Object> document, String name, @Nullable T part, Function<T, Object> form) {
        if (part != null) {
            document.put(name, form.apply(part));
        }
    }

    private Map<String, Object> shown(Match match, MatchAnswer answer) {
        Map<String, Object> document = match(match);
        document.put(
                "snippets",
                answer.snippets(match).stream().map(MatchJson::snippet).toList());
        return document;
    }

    private static Map<String, Object> snippet(Snippet each) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("field", each.field().name().toLowerCase(Locale.ROOT));
        document.put("from", each.fromInclusive());
        document.put("to", each.toExclusive());
        document.put("surface", each.surface());
        document.put("asked", each.asked());
        return document;
    }

    private Map<String, Object> knockedOut(KnockOuts out) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("count", out.count());
        document.put("fitting", out.fitting());
        document.put("first", out.first().stream().map(this::knockedOut).toList());
        return document;
    }

    private Map<String, Object> knockedOut(KnockedOut each) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("solution", each.solution().value());
        document.put("name", each.name());
        document.put("score", each.score());
        document.put("because", each.because().stream().map(this::ruling).toList());
        return document;
    }

    private Map<String, Object> ruling(Ruling each) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rule", each.rule());
        document.put("truth", each.truth().name().toLowerCase(Locale.ROOT));
        document.put("reason", each.reason().in(locale));
        return document;
    }

    private Map<String, Object> peer(Peer peer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", peer.need().id().value());
        document.putAll(need(peer.need()));
        document.put("score", peer.score());
        document.put(
                "contributions",
                peer.contributions().stream().map(this::contribution).toList());
        document.put("studies", peer.studies().stream().map(MatchJson::study).toList());
        return document;
    }

    private Map<String, Object> supply(SupplyAnswer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("coverage", code(answer.check().coverage()));
        document.put("reason", answer.check().reason().in(locale));
        document.put(
                "services",
                answer.check().services().stream()
                        .limit(answer.top())
                        .map(this::service)
                        .toList());
        return document;
    }

    private Map<String, Object> service(ServiceCheck check) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", check.service().id());
        document.put("name", check.service().name());
        document.put("coverage", code(check.coverage()));
        document.put("percentServed", check.percentServed());
        document.put("kilometres", check.kilometres());
        document.put(
                "reasons",
                Stream.of(check.themes(), check.audiences(), check.place())
                        .map(facet -> facet.reason().in(locale))
                        .toList());
        return document;
    }

    private static Map<String, Object> study(Peer.Study study) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("initiative", study.initiative().value());
        document.put("by", study.by().value());
        document.put("phase", code(study.phase()));
        document.put("standing", code(study.standing()));
        return document;
    }

    private static Map<String, Object> check(RunCheck check) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("expected", check.expected().toString());
        document.put("reproduced", check.isReproduced());
        document.put(
                "differences", check.differences().stream().map(MatchJson::code).toList());
        return document;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, Object> match(Match match) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("solution", match.solution().id().value());
        document.put("name", match.solution().name());
        document.put("family", match.solution().family());
        document.put("score", match.score());
        document.put("outOf", match.outOf());
        document.put("verdict", match.verdict().name());
        document.put(
                "contributions",
                match.contributions().stream().map(this::contribution).toList());
        document.put("requirements", match.gaps().stream().map(this::gap).toList());
        document.put("plan", plan(match.plan()));
        document.put("unjudged", match.unjudged().stream().map(this::ruling).toList());
        return document;
    }

    /** What the requirements do not say. */
    private static Map<String, Object> plan(AdaptationPlan plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("keep", plan.kept());
        document.put("free", plan.free());
        document.put("accept", plan.conditions());
        document.put("weak", plan.weak().stream().map(Contribution::criterion).toList());
        return document;
    }

    private Map<String, Object> whyNot(WhyNotAnswer answer) {
        WhyNot whyNot = answer.whyNot();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rank", whyNot.rank());
        document.put("rankIfLetThrough", whyNot.rankIfLetThrough());
        document.put("judged", whyNot.judged());
        document.put("place", whyNot.place());
        document.put("kept", whyNot.kept());
        document.put("pointsBehindFirst", whyNot.pointsBehindFirst());
        document.put(
                "pointsBehindLastShown",
                answer.lastShown().map(whyNot::pointsBehind).orElse(0));
        document.put("pointsShortOfFit", whyNot.pointsShortOfFit());
        document.put(
                "knockedOutBy", whyNot.knockedOutBy().stream().map(this::ruling).toList());
        document.put("losses", whyNot.losses().stream().map(this::loss).toList());
        document.put(
                "missingEssentials",
                whyNot.missingEssentials().stream().map(this::gap).toList());
        document.put("match", match(whyNot.match()));
        document.put(
                "counterfactuals",
                answer.counterfactuals().stream().map(this::counterfactual).toList());
        return document;
    }

    private Map<String, Object> loss(WhyNot.Loss loss) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("criterion", loss.here().criterion());
        document.put("points", loss.points());
        document.put("reason", loss.here().reason().in(locale));
        document.put("reasonOfFirst", loss.there().reason().in(locale));
        return document;
    }

    private Map<String, Object> counterfactual(Counterfactual each) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("goal", each.goal().label().in(locale));
        document.put("answer", each.answer().name());
        document.put(
                "changes",
                each.changes().stream()
                        .map(change -> change.condition().in(locale))
                        .toList());
        return document;
    }

    private Map<String, Object> contribution(Contribution each) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("criterion", each.criterion());
        document.put("points", each.points());
        document.put("outOf", each.outOf());
        document.put("known", each.known());
        document.put("reason", each.reason().in(locale));
        document.put("words", each.words());
        return document;
    }

    private Map<String, Object> gap(Gap gap) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", gap.requirement().kind().code());
        document.put("text", gap.requirement().text());
        document.put("state", gap.state().name().toLowerCase(Locale.ROOT));
        document.put("essential", gap.requirement().essential());
        document.put("reason", gap.reason().in(locale));
        return document;
    }
}
