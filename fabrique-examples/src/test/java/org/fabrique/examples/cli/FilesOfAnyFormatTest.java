package org.fabrique.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabrique.exchange.StoreFile;
import org.fabrique.jdbc.SqliteStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store made of files, written in every format and taken in again, from the command line. */
class FilesOfAnyFormatTest {

    private static final String CENTROIDS = "code,lat,lon\n23096,46.169,1.871\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path db;

    @BeforeEach
    void aStoreMadeOfTables() throws IOException {
        db = folder.resolve("fabrique.db");
        write("organisations.csv", "id;name;kind;seat\no-1;Le Relais;association;23096\n");
        write("fabriques.csv", "id;name;hosts;territories\ncreuse;Fabrique de la Creuse;o-1;dep:23\n");
        write("needs.csv", "id;title;territory;themes\nn-1;Se déplacer;com:23096;MOB|SEN\nn-2;Se loger;;HAB\n");
        write(
                "initiatives.csv",
                "id;fabrique;title;needs;territory;method;openedOn\ni-1;creuse;Garage;n-1;com:23096;canonical;01/03/2026\n");
        write("resources.csv", "id;fabrique;kind;label;territory\nr-1;creuse;premises;École;com:23096\n");
        write("solutions.csv", "id;fabrique;name;themes\ns-1;creuse;Garage solidaire;MOB\n");
        taken("organisations", "csv");
        taken("fabriques", "csv");
        assertThat(run(
                        "import",
                        "--of",
                        "needs",
                        "--from",
                        at("needs.csv"),
                        "--db",
                        db.toString(),
                        "--usual",
                        "fabrique=creuse"))
                .as(err.toString())
                .isZero();
        taken("initiatives", "csv");
        taken("resources", "csv");
        taken("solutions", "csv");
    }

    private void taken(String kind, String extension) {
        assertThat(run("import", "--of", kind, "--from", at(kind + "." + extension), "--db", db.toString()))
                .as(err.toString())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"csv, csv", "xlsx, xlsx", "json, json", "jsonl, jsonl", "geojson, geojson", "gogocarto, gogocarto.json"
    })
    void whatIsWrittenIsTakenInAsTheSame(String format, String extension) {
        String before = digest();
        for (String kind : List.of("organisations", "fabriques", "needs", "resources", "solutions", "initiatives")) {
            String file = at("copy-" + kind + "." + extension);
            assertThat(run(withBase("export", "--format", format, "--of", kind, "--db", db.toString(), "--to", file)))
                    .as(err.toString())
                    .isZero();
            assertThat(run(withBase("import", "--format", format, "--of", kind, "--db", db.toString(), "--from", file)))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains(file + " : 0 ajoutées, 0 changées, ");
        }
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void aFormatIsRecognisedOrItMustBeSaid() throws IOException {
        String map = at("map.geojson");
        assertThat(run("export", "--format", "geojson", "--of", "needs", "--db", db.toString(), "--to", map))
                .isZero();
        assertThat(run("import", "--of", "needs", "--db", db.toString(), "--from", map))
                .isZero();
        assertThat(err.toString()).contains("Format reconnu : geojson.");
        assertThat(run("import", "--format", "gogocarto", "--of", "needs", "--db", db.toString(), "--from", map))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("c'est un fichier geojson : dites --format geojson");
        write("elements.json", "[{\"id\":\"o-7\",\"name\":\"A\"}]");
        assertThat(run("import", "--of", "organisations", "--db", db.toString(), "--from", at("elements.json")))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("le format n'est pas reconnu : dites-le par --format");
        assertThat(run("export", "--format", "pair", "--of", "needs", "--db", db.toString(), "--to", at("x.jsonld")))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("--base: https://example.org/");
        assertThat(run("import", "--format", "xml", "--db", db.toString(), "--from", map))
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void aMapTellsWhatHasNoPlaceAndWritesItAllTheSame() throws IOException {
        write("centroids.csv", CENTROIDS);
        assertThat(run(
                        "export",
                        "--format",
                        "geojson",
                        "--of",
                        "needs",
                        "--positions",
                        at("centroids.csv"),
                        "--db",
                        db.toString(),
                        "--to",
                        at("needs.geojson")))
                .isZero();
        assertThat(out.toString()).contains("Sans position, écrites tout de même : 1 (n-2).");
        assertThat(read("needs.geojson"))
                .contains("[1.871,46.169]", "\"geometry\":null", "http://metadata.un.org/sdg/11");
        assertThat(run(
                        "export",
                        "--format",
                        "geojson",
                        "--of",
                        "implementations",
                        "--db",
                        db.toString(),
                        "--to",
                        at("there.geojson")))
                .isZero();
        assertThat(read("there.geojson")).startsWith("{\"type\":\"FeatureCollection\"");
        assertThat(run(
                        "export",
                        "--format",
                        "gogocarto",
                        "--compact",
                        "--taxonomy",
                        at("taxonomy.json"),
                        "--of",
                        "needs",
                        "--db",
                        db.toString(),
                        "--to",
                        at("compact.json")))
                .isZero();
        assertThat(read("compact.json")).contains("[\"n-2\",[\"Se loger\"],null,null,[\"HAB\"]]");
        assertThat(read("taxonomy.json")).contains("{\"id\":\"HAB\",\"name\":\"Habitat\"}");
    }

    @Test
    void noStoreIsMadeOfAFileOfWhichNothingComes() throws IOException {
        Path none = folder.resolve("none.db");
        assertThat(run("import", "--of", "needs", "--db", none.toString(), "--from", at("needs.csv")))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(none).doesNotExist();
        assertThat(run(
                        "import",
                        "--of",
                        "organisations",
                        "--dry-run",
                        "--db",
                        none.toString(),
                        "--from",
                        at("organisations.csv")))
                .isZero();
        assertThat(none).doesNotExist();
        assertThat(run("import", "--of", "organisations", "--db", none.toString(), "--from", at("organisations.csv")))
                .isZero();
        assertThat(none).exists();
    }

    @Test
    void nothingIsHalfDoneForATargetThatIsTaken() throws IOException {
        String map = at("map.json");
        write("taken.json", "x");
        assertThat(run(
                        "export",
                        "--format",
                        "gogocarto",
                        "--of",
                        "needs",
                        "--taxonomy",
                        at("taken.json"),
                        "--db",
                        db.toString(),
                        "--to",
                        map))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Path.of(map)).doesNotExist();
        write("wrong.csv", "id;fabrique;title\nn-9;creuse;\n");
        assertThat(run(
                        "import",
                        "--of",
                        "needs",
                        "--from",
                        at("wrong.csv"),
                        "--rejects",
                        at("taken.json"),
                        "--db",
                        db.toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("--rejects " + at("taken.json"));
        assertThat(run("import", "--of", "needs", "--from", at("typo.csv"), "--db", db.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("ce fichier n'existe pas ou ne peut être lu");
        assertThat(run(
                        "export",
                        "--format",
                        "data-inclusion",
                        "--of",
                        "needs",
                        "--source",
                        "x",
                        "--db",
                        db.toString(),
                        "--to",
                        map))
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void wholeThingsKeepTheirHistory() throws IOException {
        assertThat(run(
                        "export",
                        "--format",
                        "jsonl",
                        "--of",
                        "initiative",
                        "--db",
                        db.toString(),
                        "--to",
                        at("i.jsonl")))
                .isZero();
        assertThat(read("i.jsonl")).contains("\"type\":\"opened\"");
        assertThat(run("import", "--of", "initiative", "--db", db.toString(), "--from", at("i.jsonl"), "--lang", "en"))
                .isZero();
        assertThat(err.toString()).contains("Format recognised: jsonl.");
        assertThat(out.toString()).contains("0 added, 0 changed, 1 unchanged.");
        assertThat(run("import", "--of", "membership", "--db", db.toString(), "--from", at("i.jsonl")))
                .isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void whatExistsAroundIsSetAgainstANeed() throws IOException {
        write("services.json", """
                [{"source":"dora","id":"dora--1","structure_id":"dora--s","nom":"Transport à la demande","description":"x",
                  "date_maj":"2026-04-27","thematiques":["mobilite--acceder-a-un-vehicule"],"publics":["seniors"],
                  "zone_eligibilite":["23"],"contact_nom_prenom":"Zsuzsanna"}]
                """);
        assertThat(run(
                        "match",
                        "--need",
                        "se déplacer sans voiture",
                        "--territory",
                        "com:23096",
                        "--themes",
                        "MOB",
                        "--audiences",
                        "seniors",
                        "--services",
                        at("services.json")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(
                        "Ce qui existe autour : couvert.",
                        "Couvert par : Transport à la demande.",
                        "· Transport à la demande (dora--1) — couvert Thèmes : en commun Mobilité. Publics : en commun Séniors."
                                + " Dessert tout le territoire.")
                .doesNotContain("Zsuzsanna");
        assertThat(run("import", "--db", db.toString(), "--from", at("services.json")))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("./fabrique match --services");
        assertThat(run(
                        "export",
                        "--format",
                        "data-inclusion",
                        "--source",
                        "fabrique-creuse",
                        "--db",
                        db.toString(),
                        "--to",
                        at("structures.json")))
                .isZero();
        assertThat(read("structures.json")).contains("\"id\":\"fabrique-creuse--o-1\"", "\"code_insee\":\"23096\"");
        assertThat(run("export", "--format", "data-inclusion", "--db", db.toString(), "--to", at("none.json")))
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    /** Only linked data need it. */
    private static String[] withBase(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--base", "https://example.org/"));
        return all.toArray(String[]::new);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private String digest() {
        try (SqliteStorage storage = SqliteStorage.at(db)) {
            return storage.<String>read(view -> StoreFile.digest(view.contents()));
        }
    }
}
