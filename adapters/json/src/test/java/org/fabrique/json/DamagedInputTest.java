package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Journal;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.solution.Provenance;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.Stakeholder;
import org.fabrique.core.territory.TerritoryProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged documents: each gives its code at its place, in both languages, and no value. */
class DamagedInputTest {

    private static final FabriqueJson JSON = FabriqueJson.standard();

    private static final String NEED = "{'id':'n-1','fabrique':'creuse','wording':{'title':'Transport'},"
            + "'territory':'dep:23','themes':['MOB'],'entryPoint':'need','capture':{},'constraints':{},"
            + "'steps':[{'status':'captured'}],'visibility':'private'}";

    /** One damage: what was done, the document, the type asked for, and the code and place of the first problem. */
    record Damage(String what, String json, Class<?> type, String code, String pointer) {

        /** Replaces a part of the sound need. */
        static Damage ofNeed(String part, String by, String code, String pointer) {
            assertThat(NEED).contains(part);
            return of(part + " > " + by, NEED.replace(part, by), Need.class, code, pointer);
        }

        static Damage of(String what, String json, Class<?> type, String code, String pointer) {
            return new Damage(what, json.replace('\'', '"'), type, code, pointer);
        }

        @Override
        public String toString() {
            return code + " " + what;
        }
    }

    static Stream<Damage> damages() {
        return Stream.of(shapes(), fields(), texts(), numbers(), kinds()).flatMap(List::stream);
    }

    static List<Damage> shapes() {
        return List.of(
                Damage.of("nothing", "", Need.class, "MALFORMED_INPUT", ""),
                Damage.of("spaces", " \n ", Need.class, "MALFORMED_INPUT", ""),
                Damage.of("null", "null", Need.class, "WRONG_TYPE", ""),
                Damage.of("a list", "[]", Need.class, "WRONG_TYPE", ""),
                Damage.of("a text", "'need'", Need.class, "WRONG_TYPE", ""),
                Damage.of("a number", "12", Need.class, "WRONG_TYPE", ""),
                Damage.of("cut", NEED.substring(0, 60), Need.class, "MALFORMED_INPUT", "/wording/title"),
                Damage.of(
                        "cut before the end",
                        NEED.substring(0, NEED.length() - 1),
                        Need.class,
                        "MALFORMED_INPUT",
                        "/visibility"),
                Damage.of("two documents", NEED + NEED, Need.class, "TRAILING_DATA", ""),
                Damage.of("text after", NEED + " x", Need.class, "TRAILING_DATA", ""),
                Damage.of("a bracket too many", NEED + "]", Need.class, "TRAILING_DATA", ""),
                Damage.of("a comment", "/* a */" + NEED, Need.class, "MALFORMED_INPUT", ""),
                Damage.of("a comma too many", "{'amount':1,}", Quantity.class, "MALFORMED_INPUT", "/amount"),
                Damage.of("unquoted name", "{amount:1}", Quantity.class, "MALFORMED_INPUT", ""));
    }

    static List<Damage> fields() {
        return List.of(
                Damage.ofNeed("'status'", "'statut'", "UNKNOWN_FIELD", "/steps/0/statut"),
                Damage.ofNeed("'title'", "'titel':'a','title'", "UNKNOWN_FIELD", "/wording/titel"),
                Damage.ofNeed("'id':'n-1',", "", "CONSTRAINT", "/id"),
                Damage.ofNeed("'id':'n-1'", "'id':'n-2','id':'n-1'", "DUPLICATE_KEY", "/id"),
                Damage.ofNeed("'title':'Transport'", "'title':'a','title':'b'", "DUPLICATE_KEY", "/wording/title"),
                Damage.ofNeed("'n-1'", "null", "WRONG_TYPE", "/id"),
                Damage.ofNeed("'n-1'", "7", "WRONG_TYPE", "/id"),
                Damage.ofNeed("'n-1'", "''", "CONSTRAINT", "/id"),
                Damage.ofNeed("'Transport'", "12", "WRONG_TYPE", "/wording/title"),
                Damage.ofNeed("'Transport'", "true", "WRONG_TYPE", "/wording/title"),
                Damage.ofNeed("'Transport'", "['a']", "WRONG_TYPE", "/wording/title"),
                Damage.ofNeed("'Transport'", "' '", "CONSTRAINT", "/wording"),
                Damage.ofNeed("['MOB']", "null", "WRONG_TYPE", "/themes"),
                Damage.ofNeed("['MOB']", "'MOB'", "WRONG_TYPE", "/themes"),
                Damage.ofNeed("'MOB'", "'MOB',null", "NULL_ELEMENT", "/themes/1"),
                Damage.ofNeed("'MOB'", "'mob'", "UNKNOWN_CODE", "/themes/0"),
                Damage.ofNeed("'MOB'", "3", "WRONG_TYPE", "/themes/0"),
                Damage.ofNeed("dep:23", "dept:23", "UNKNOWN_CODE", "/territory"),
                Damage.ofNeed("dep:23", "dep:2", "UNKNOWN_CODE", "/territory"),
                Damage.ofNeed("'captured'", "'CAPTURED'", "UNKNOWN_CODE", "/steps/0/status"),
                Damage.ofNeed("'captured'", "0", "WRONG_TYPE", "/steps/0/status"),
                Damage.ofNeed("'captured'", "'merged'", "CONSTRAINT", ""),
                Damage.ofNeed("{'status':'captured'}", "", "CONSTRAINT", ""),
                Damage.ofNeed("'captured'}", "'captured'},{'status':'answered'}", "CONSTRAINT", ""),
                Damage.ofNeed("'wording':{'title':'Transport'}", "'wording':'Transport'", "WRONG_TYPE", "/wording"),
                Damage.ofNeed(
                        "'constraints':{}",
                        "'constraints':{'deadline':'2018-02-30'}",
                        "WRONG_TYPE",
                        "/constraints/deadline"),
                Damage.ofNeed("'capture':{}", "'capture':{'on':'2018-02-30'}", "CONSTRAINT", "/capture/on"),
                Damage.ofNeed("'capture':{}", "'capture':{'on':20180328}", "WRONG_TYPE", "/capture/on"));
    }

    static List<Damage> texts() {
        return List.of(
                Damage.ofNeed("Transport", "a\\u0000b", "BAD_TEXT", "/wording/title"),
                Damage.ofNeed("Transport", "a\\ud800b", "BAD_TEXT", "/wording/title"),
                Damage.ofNeed("Transport", "a\\udc00", "BAD_TEXT", "/wording/title"),
                Damage.ofNeed("Transport", "\\uffff", "BAD_TEXT", "/wording/title"),
                Damage.ofNeed("n-1", "\\ud83d", "BAD_TEXT", "/id"),
                Damage.ofNeed("Transport", "a\nb", "MALFORMED_INPUT", "/wording/title"),
                Damage.ofNeed("Transport", "a\\nb", "CONSTRAINT", "/wording"),
                Damage.of("an address", "{'sources':['http://a b']}", Provenance.class, "WRONG_TYPE", "/sources/0"),
                Damage.of("a month", "{'lastVerified':'2026-13'}", Provenance.class, "WRONG_TYPE", "/lastVerified"));
    }

    static List<Damage> numbers() {
        return List.of(
                Damage.of("quoted", "{'amount':'12','unit':'m2'}", Quantity.class, "WRONG_TYPE", "/amount"),
                Damage.of("true", "{'amount':true,'unit':'m2'}", Quantity.class, "WRONG_TYPE", "/amount"),
                Damage.of("NaN", "{'amount':NaN,'unit':'m2'}", Quantity.class, "NOT_FINITE", "/amount"),
                Damage.of("quoted NaN", "{'amount':'NaN','unit':'m2'}", Quantity.class, "NOT_FINITE", "/amount"),
                Damage.of("Infinity", "{'amount':-Infinity,'unit':'m2'}", Quantity.class, "NOT_FINITE", "/amount"),
                Damage.of("1e400", "{'amount':1e400,'unit':'m2'}", Quantity.class, "NOT_FINITE", "/amount"),
                Damage.of(
                        "1e-999999999", "{'amount':1e-999999999,'unit':'m2'}", Quantity.class, "NOT_FINITE", "/amount"),
                Damage.of(
                        "1e9999999999", "{'amount':1e9999999999,'unit':'m2'}", Quantity.class, "NOT_FINITE", "/amount"),
                Damage.of("a leading zero", "{'amount':012,'unit':'m2'}", Quantity.class, "MALFORMED_INPUT", "/amount"),
                Damage.of("negative", "{'amount':-1,'unit':'m2'}", Quantity.class, "CONSTRAINT", ""),
                Damage.of("3.9 for a count", revoked("3.9"), Entry.class, "WRONG_TYPE", "/decision"),
                Damage.of("1.0 for a count", revoked("1.0"), Entry.class, "WRONG_TYPE", "/decision"),
                Damage.of("too large a count", revoked("99999999999"), Entry.class, "WRONG_TYPE", "/decision"),
                Damage.of("null for a count", revoked("null"), Entry.class, "WRONG_TYPE", "/decision"),
                Damage.of(
                        "7 for yes",
                        "{'kind':'skill','text':'a','essential':7}",
                        Requirement.class,
                        "WRONG_TYPE",
                        "/essential"),
                Damage.of(
                        "'true'",
                        "{'kind':'skill','text':'a','essential':'true'}",
                        Requirement.class,
                        "WRONG_TYPE",
                        "/essential"),
                Damage.of("no yes or no", "{'kind':'skill','text':'a'}", Requirement.class, "CONSTRAINT", "/essential"),
                Damage.of(
                        "a quoted year",
                        "{'level':'unknown','since':'2018'}",
                        TrackRecord.class,
                        "WRONG_TYPE",
                        "/since"));
    }

    static List<Damage> kinds() {
        return List.of(
                Damage.of(
                        "no type",
                        "{'entries':[{'on':'2018-03-28','at':'ideation'}]}",
                        Journal.class,
                        "CONSTRAINT",
                        "/entries/0/type"),
                Damage.of(
                        "unknown type",
                        "{'type':'open','on':'2018-03-28','at':'ideation'}",
                        Entry.class,
                        "UNKNOWN_CODE",
                        "/type"),
                Damage.of(
                        "a class as type",
                        "{'type':'org.fabrique.core.initiative.Entry$Opened'}",
                        Entry.class,
                        "UNKNOWN_CODE",
                        "/type"),
                Damage.of("number as type", "{'type':1}", Entry.class, "WRONG_TYPE", "/type"),
                Damage.of(
                        "person for organisation",
                        "{'type':'person','id':'p','controller':'f','name':'A'}",
                        Organisation.class,
                        "UNKNOWN_CODE",
                        "/type"),
                Damage.of(
                        "unknown, type last",
                        "{'on':'2018-03-28','att':'x','at':'ideation','type':'opened'}",
                        Entry.class,
                        "UNKNOWN_FIELD",
                        "/att"),
                Damage.of(
                        "SIREN",
                        "{'type':'organisation','id':'o','name':'O','kind':'mutual','siren':'356000001'}",
                        Stakeholder.class,
                        "CONSTRAINT",
                        "/siren"),
                Damage.of(
                        "name of a map",
                        "{'territory':{'code':'dep:23','name':'Creuse'},'settings':{'rurale':'yes'}}",
                        TerritoryProfile.class,
                        "UNKNOWN_CODE",
                        "/settings/rurale"),
                Damage.of(
                        "null in a map",
                        "{'territory':{'code':'dep:23','name':'Creuse'},'facts':{'frr':null}}",
                        TerritoryProfile.class,
                        "NULL_ELEMENT",
                        "/facts/frr"),
                Damage.of(
                        "a list for a map",
                        "{'territory':{'code':'dep:23','name':'Creuse'},'facts':[]}",
                        TerritoryProfile.class,
                        "WRONG_TYPE",
                        "/facts"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void givesItsCodeAndItsPlace(Damage damage) {
        Problem first = problems(damage.json(), damage.type()).get(0);

        assertThat(first.code()).isEqualTo(damage.code());
        assertThat(first.place().field()).isEqualTo(damage.pointer());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isToldInBothLanguagesWithoutTheNameOfAClass(Damage damage) {
        InvalidInput failure = failure(damage.json(), damage.type());
        String french = failure.in(Locale.FRENCH).replace(damage.json(), "");
        String english = failure.in(Locale.ENGLISH);

        assertThat(french).isNotBlank().isNotEqualTo(english);
        String written = "{'type':'org.fabrique.core.initiative.Entry$Opened'}".replace('\'', '"');
        if (!damage.json().equals(written)) {
            assertThat(french + english).doesNotContain("fabrique.core", "jackson", "java.", "Exception", "Token");
        }
    }

    @Test
    void theSoundNeedIsSound() {
        assertThat(JSON.read(NEED.replace('\'', '"'), Need.class).title()).isEqualTo("Transport");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        String json = "{'entries':[{'type':'opened','on':'2018-02-30','at':'ideatoin','att':1},null,"
                + "{'type':'revoked','on':'2018-03-01','decision':'0','motiv':'a'}]}";

        assertThat(problems(json.replace('\'', '"'), Journal.class))
                .extracting(problem -> problem.code() + " " + problem.place().field())
                .containsExactly(
                        "NULL_ELEMENT /entries/1",
                        "UNKNOWN_FIELD /entries/0/att",
                        "WRONG_TYPE /entries/0/on",
                        "UNKNOWN_CODE /entries/0/at",
                        "UNKNOWN_FIELD /entries/2/motiv",
                        "WRONG_TYPE /entries/2/decision",
                        "CONSTRAINT /entries/2/motive");
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        Problem problem = problems(NEED.replace("'status'", "'statut'").replace('\'', '"'), Need.class)
                .get(0);

        assertThat(problem.in(Locale.ENGLISH))
                .isEqualTo("/steps/0/statut: \"statut\"; this field is unknown; did you mean \"status\"?");
        assertThat(problem.in(Locale.FRENCH))
                .isEqualTo("/steps/0/statut : « statut » ; ce champ est inconnu ; vouliez-vous dire « status » ?");
    }

    @Test
    void saysOnWhichLineAndColumnAFileBreaks() {
        Problem problem =
                problems("{\n  \"amount\": 1,\n  \"unit\": }", Quantity.class).get(0);

        assertThat(problem.place().line()).isEqualTo(3);
        assertThat(problem.in(Locale.ENGLISH)).isEqualTo("line 3, /unit: column 11: this is not JSON");
    }

    @Test
    void neverShowsWhatIsPersonal() {
        String json = "{\"type\":\"person\",\"id\":\"p\",\"controller\":\"f\",\"name\":\"A\",\"phone\":612345678}";

        InvalidInput failure = failure(json, Person.class);

        assertThat(failure.problems()).extracting(p -> p.place().field()).containsExactly("/phone");
        assertThat(failure.in(Locale.FRENCH) + failure).doesNotContain("612345678");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = NEED.replace('\'', '"').replace("Transport", "Été").getBytes(StandardCharsets.ISO_8859_1);

        InvalidInput failure = catchThrowableOfType(InvalidInput.class, () -> JSON.read(latin, Need.class));

        assertThat(failure.problems()).extracting(Problem::code).containsExactly("BAD_ENCODING");
        assertThat(failure.in(Locale.ENGLISH)).contains("byte 52").contains("Windows-1252");
    }

    @Test
    void acceptsAByteOrderMarkAtTheStartOnly() {
        String json = NEED.replace('\'', '"');

        assertThat(JSON.read("\uFEFF" + json, Need.class)).isEqualTo(JSON.read(json, Need.class));
        assertThat(JSON.read(("\uFEFF" + json).getBytes(StandardCharsets.UTF_8), Need.class))
                .isEqualTo(JSON.read(json, Need.class));
        assertThat(problems("\uFEFF\uFEFF" + json, Need.class))
                .extracting(Problem::code)
                .containsExactly("MALFORMED_INPUT");
    }

    @Test
    void nullIsTheSameAsAbsentWhereSomethingMayBeAbsent() {
        String json = NEED.replace("'dep:23'", "null").replace('\'', '"');

        assertThat(JSON.read(json, Need.class).territory()).isNull();
    }

    private static String revoked(String decision) {
        return "{'type':'revoked','on':'2018-03-28','decision':" + decision + ",'motive':'a'}";
    }

    private static List<Problem> problems(String json, Class<?> type) {
        return failure(json, type).problems();
    }

    private static InvalidInput failure(String json, Class<?> type) {
        InvalidInput failure = catchThrowableOfType(InvalidInput.class, () -> JSON.read(json, type));
        assertThat(failure).as("nothing was refused in %s", json).isNotNull();
        return failure;
    }
}
