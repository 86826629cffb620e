package org.fabrique.solutions;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Provenance;
import org.fabrique.core.solution.ReplicationMode;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Revenue;
import org.fabrique.core.solution.RevenueKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.solution.Transfer;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonForm;
import org.fabrique.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** One line of the rich form, field by field. A field the form does not know is refused. */
final class RichForm implements JsonForm<Solution> {

    private static final int NAME = 200;
    private static final int TEXT = 20_000;
    private static final int LIST = 50;

    private static final Codes<ThemeCode> THEMES = Codes.of(
            ThemeScheme.carrefour().themes().stream().map(theme -> theme.code()).toList(), ThemeCode::value);

    private static final Message LINK =
            Message.of("un lien http ou https est attendu", "an http or https link is expected");
    private static final Message MONTH =
            Message.of("un mois est attendu, comme 2026-11", "a month is expected, such as 2026-11");
    private static final Message COMMUNE = Message.of(
            "un code INSEE de commune est attendu, comme 23096", "an INSEE commune code is expected, such as 23096");

    @Override
    public Solution read(JsonObject line) {
        String id = line.requiredId("id");
        String name = line.requiredText("name", NAME);
        String family = line.optionalText("family", NAME);
        String problem = line.optionalText("problem", TEXT);
        String description = line.optionalText("description", TEXT);
        List<ThemeCode> themes = line.codes("themes", THEMES);
        List<Audience> audiences =
                line.texts("publics", LIST, NAME).stream().map(Audiences::of).toList();
        List<Setting> settings = line.codes("settings", Codes.of(Setting.class));
        List<Requirement> requirements = line.objects("requirements", LIST, RichForm::requirement);
        ReplicationMode mode = line.optionalCode("replication_mode", Codes.of(ReplicationMode.class));
        String networkHead = line.optionalText("network_head", NAME);
        List<String> legalForms = line.texts("legal_forms", LIST, NAME);
        List<Revenue> revenues = line.objects("economic_model", LIST, RichForm::revenue);
        TrackRecord trackRecord = trackRecord(line);
        Provenance provenance = provenance(line);
        line.refuseUnknownFields();
        return Solution.of(new SolutionId(id), name)
                .withFamily(family)
                .withProblem(problem)
                .withDescription(description)
                .withThemes(themes)
                .withAudiences(audiences)
                .withSettings(settings)
                .withRequirements(requirements)
                .withTransfer(transfer(mode, networkHead))
                .withLegalForms(legalForms)
                .withRevenues(revenues)
                .withTrackRecord(trackRecord)
                .withProvenance(provenance);
    }

    private static Transfer transfer(@Nullable ReplicationMode mode, @Nullable String networkHead) {
        return new Transfer(mode == null ? ReplicationMode.UNKNOWN : mode, List.of(), List.of(), networkHead);
    }

    private static Requirement requirement(JsonObject part) {
        RequirementKind kind = part.requiredCode("kind", Codes.of(RequirementKind.class));
        String text = part.requiredText("text", TEXT);
        boolean essential = part.requiredYesOrNo("essential");
        Threshold threshold = part.object("threshold", RichForm::threshold);
        part.refuseUnknownFields();
        return new Requirement(kind, text, essential, threshold);
    }

    private static Threshold threshold(JsonObject part) {
        Threshold.Measure measure = part.requiredCode("measure", Codes.of(Threshold.Measure.class));
        Threshold.Bound bound = part.requiredCode("bound", Codes.of(Threshold.Bound.class));
        BigDecimal amount = part.requiredNumber("amount");
        String unit = part.optionalText("unit", NAME);
        part.refuseUnknownFields();
        return new Threshold(measure, bound, new Quantity(amount, unit == null ? Threshold.INHABITANTS : unit));
    }

    private static Revenue revenue(JsonObject part) {
        RevenueKind kind = part.requiredCode("type", Codes.of(RevenueKind.class));
        String note = part.optionalText("note", TEXT);
        part.refuseUnknownFields();
        return new Revenue(kind, note);
    }

    private static TrackRecord trackRecord(JsonObject line) {
        String evidence = line.optionalText("evidence", TEXT);
        Year evidenceYear = line.optionalYear("evidence_year");
        Year since = line.optionalYear("since_year");
        List<Implementation> implementations = line.objects("implementations", LIST, RichForm::implementation);
        return new TrackRecord(EvidenceLevel.UNKNOWN, evidence, evidenceYear, since, implementations);
    }

    private static Implementation implementation(JsonObject part) {
        String place = part.requiredText("place", NAME);
        TerritoryCode territory = part.optional("insee_code", COMMUNE, TerritoryCode::commune);
        String organisation = part.optionalText("organisation", TEXT);
        Year year = part.optionalYear("year");
        URI source = part.optional("source_url", LINK, RichForm::link);
        part.refuseUnknownFields();
        return new Implementation(place, territory, organisation, year, source);
    }

    private static Provenance provenance(JsonObject line) {
        List<URI> sources = line.all("sources", LINK, RichForm::link);
        String licence = line.optionalText("licence", NAME);
        YearMonth checked = line.optional("checked", MONTH, RichForm::month);
        return new Provenance(sources, licence, checked);
    }

    private static URI link(String text) {
        URI link = URI.create(text);
        if (!"http".equals(link.getScheme()) && !"https".equals(link.getScheme()) || link.getHost() == null) {
            throw new IllegalArgumentException("The link (%s) must be http or https.".formatted(text));
        }
        return link;
    }

    private static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw new IllegalArgumentException("The month (%s) must be a year and a month.".formatted(text));
        }
        return YearMonth.parse(text);
    }
}
