package org.fabrique.territories;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;

/**
 * A CSV file of the host that tells more of the territories: public data that changes faster than this library.
 * <p>
 * Files are UTF-8, separated by commas, with quotes where a field holds a comma, a quote or a line break; the first
 * line names the columns, in any order; further columns are ignored. An empty cell says nothing. A commune is told by
 * its INSEE code, present or former: a row on a commune that merged since counts for the commune of today. A file is
 * read whole or refused whole, with all its problems; the largest has {@value CsvFile#MAX_MEBIBYTES} MiB.
 * <p>
 * Where several rows tell a fact of one commune of today, the row with the code of today wins; without one, former
 * communes that disagree leave the fact unknown. A flag is {@code 1} as soon as one of the rows says so.
 * <p>
 * An overlay only names a file: it is read when it is given to {@link FrenchTerritories#withOverlays}.
 */
public final class Overlay {

    private final CsvFile file;
    private final OverlayForm form;

    private Overlay(CsvFile file, OverlayForm form) {
        this.file = file;
        this.form = form;
    }

    /**
     * Priority districts (quartiers prioritaires de la politique de la ville): each becomes a territory of level
     * {@code qpv}, and its communes get the fact {@code qpv}, the number of districts they have.
     * <p>
     * Columns {@code code} (such as {@code QN09335M}), {@code nom}, {@code communes} (INSEE codes separated by
     * {@code |}); if present, {@code lat} and {@code lon} (decimal degrees) become facts of the district. The number of
     * inhabitants is not known.
     */
    public static Overlay qpv(Path csv) {
        return new Overlay(CsvFile.at(csv), new DistrictForm());
    }

    /** Like {@link #qpv(Path)}, from a text; the name stands for the file in problems. */
    public static Overlay qpv(String name, String csv) {
        return new Overlay(CsvFile.of(name, csv), new DistrictForm());
    }

    /**
     * The classes of France ruralités revitalisation: columns {@code commune} and {@code classement}, which becomes the
     * fact {@code frr} as the file words it.
     */
    public static Overlay frr(Path csv) {
        return new Overlay(CsvFile.at(csv), FactForm.FRR);
    }

    /** Like {@link #frr(Path)}, from a text; the name stands for the file in problems. */
    public static Overlay frr(String name, String csv) {
        return new Overlay(CsvFile.of(name, csv), FactForm.FRR);
    }

    /**
     * The town programmes of the ANCT: columns {@code commune}, {@code acv} (Action cœur de ville), {@code pvd} (Petites
     * villes de demain) and {@code ort} (opération de revitalisation de territoire), each {@code 0} or {@code 1}, which
     * become facts of the same names.
     */
    public static Overlay townProgrammes(Path csv) {
        return new Overlay(CsvFile.at(csv), FactForm.TOWN_PROGRAMMES);
    }

    /** Like {@link #townProgrammes(Path)}, from a text; the name stands for the file in problems. */
    public static Overlay townProgrammes(String name, String csv) {
        return new Overlay(CsvFile.of(name, csv), FactForm.TOWN_PROGRAMMES);
    }

    /**
     * The centroids of communes: columns {@code code}, {@code lat} and {@code lon} (decimal degrees, WGS 84), which
     * become facts of the same names.
     */
    public static Overlay centroids(Path csv) {
        return new Overlay(CsvFile.at(csv), FactForm.CENTROIDS);
    }

    /** Like {@link #centroids(Path)}, from a text; the name stands for the file in problems. */
    public static Overlay centroids(String name, String csv) {
        return new Overlay(CsvFile.of(name, csv), FactForm.CENTROIDS);
    }

    /**
     * Any other facts: one column with the code of a commune or municipal arrondissement, and the columns to keep, which
     * become facts of the same names, as the file words them.
     */
    public static Overlay facts(Path csv, String codeColumn, String... columns) {
        return new Overlay(CsvFile.at(csv), FactForm.texts(codeColumn, List.of(columns)));
    }

    /** Like {@link #facts(Path, String, String...)}, from a text; the name stands for the file in problems. */
    public static Overlay facts(String name, String csv, String codeColumn, List<String> columns) {
        return new Overlay(CsvFile.of(name, csv), FactForm.texts(codeColumn, columns));
    }

    /**
     * Reads all of them, or none.
     *
     * @throws InvalidInput with the problems of all files, in the order met
     */
    static Content read(List<Overlay> overlays, Atlas atlas) {
        List<Problem> problems = new ArrayList<>();
        List<Extent> districts = new ArrayList<>();
        Facts facts = Facts.NONE;
        for (Overlay overlay : overlays) {
            Content content = overlay.read(atlas, problems);
            districts.addAll(content.districts());
            facts = facts.and(content.facts());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Content(districts, facts);
    }

    private Content read(Atlas atlas, List<Problem> problems) {
        Loaded<CsvRow> rows = file.rows(form.columns());
        problems.addAll(rows.problems());
        return form.read(rows.values(), atlas, problems);
    }

    /** What overlays tell. */
    record Content(List<Extent> districts, Facts facts) {}
}
