package org.fabrique.solutions;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Provenance;
import org.fabrique.core.solution.ReplicationMode;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Revenue;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.solution.Transfer;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonForm;
import org.fabrique.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rich form, field by field. A field the form does not know is refused; what a line does not say stays
 * unknown.
 */
final class RichForm implements JsonForm<Solution> {

    private static final Codes<ThemeCode> THEMES = Codes.of(
            ThemeScheme.carrefour().themes().stream().map(theme -> theme.code()).toList(), ThemeCode::value);
    private static final Codes<Setting> SETTINGS = Codes.of(Setting.class);
    private static final Codes<EvidenceLevel> LEVELS = Codes.of(EvidenceLevel.class);
    private static final Codes<ReplicationMode> MODES = Codes.of(ReplicationMode.class);

    @Override
    public Solution read(JsonObject line) {
        String id = Lines.id(line, "id");
        String name = Lines.required(line, "name");
        String family = Lines.optional(line, "family");
        String problem = line.optionalText("problem", Lines.TEXT);
        String description = line.optionalText("description", Lines.TEXT);
        List<ThemeCode> themes = line.codes("themes", Lines.MOST, THEMES);
        List<Audience> audiences =
                Lines.all(line, "publics").stream().map(Audiences::of).toList();
        List<Setting> settings = line.codes("settings", Lines.MOST, SETTINGS);
        List<Requirement> requirements = line.objects("requirements", Lines.MOST, RequirementForm::read);
        ReplicationMode mode = line.optionalCode("replication_mode", MODES);
        String networkHead = Lines.optional(line, "network_head");
        List<String> legalForms = Lines.all(line, "legal_forms");
        List<Revenue> revenues = line.objects("economic_model", Lines.MOST, RevenueForm::read);
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
        return new Transfer(
                mode == null ? ReplicationMode.UNKNOWN : mode, List.of(), List.of(), List.of(), networkHead);
    }

    private static TrackRecord trackRecord(JsonObject line) {
        EvidenceLevel level = line.optionalCode("evidence_level", LEVELS);
        String evidence = line.optionalText("evidence", Lines.TEXT);
        Year evidenceYear = line.optionalYear("evidence_year");
        Year since = line.optionalYear("since_year");
        return new TrackRecord(
                level == null ? EvidenceLevel.UNKNOWN : level,
                evidence,
                evidenceYear,
                since,
                line.objects("implementations", Lines.MOST, ImplementationForm::read));
    }

    private static Provenance provenance(JsonObject line) {
        var sources = line.all("sources", Lines.MOST, Lines.LINK, Lines::link);
        String licence = Lines.optional(line, "licence");
        YearMonth checked = line.optional("checked", Lines.MONTH, Lines::month);
        return new Provenance(sources, licence, checked);
    }
}
