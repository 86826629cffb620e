package org.fabrique.json;

import java.util.Map;
import org.fabrique.core.PartialDate;
import org.fabrique.core.stakeholder.NafCode;
import org.fabrique.core.stakeholder.Rna;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;

/** What the texts of the domain look like, for a schema: check digits and the calendar are beyond a pattern. */
final class TextPatterns {

    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String DAY = "(0[1-9]|[12]\\d|3[01])";
    private static final String LONG_YEAR = "(\\d{4}|\\+\\d{5,10}|-\\d{4,10})";

    static final String OF_DAY = "^%s-%s-%s$".formatted(LONG_YEAR, MONTH, DAY);
    static final String OF_MONTH = "^%s-%s$".formatted(LONG_YEAR, MONTH);
    static final String OF_ADDRESS = "^[^\\p{Cc}\\p{Z}\"<>\\\\^`{|}]*$";

    private static final String OF_IDENTITY = "^[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]{1,200}$";
    private static final String OF_TERRITORY = "^(com[ad]?:(\\d{2}|2[AB])\\d{3}|arm:\\d{5}|epci:\\d{9}"
            + "|dep:(\\d{2}|2[AB]|97[1-46])|a?reg:\\d{2}|tom:(97[578]|98[46-9])"
            + "|qpv:Q[NP](\\d{3}|02[AB])\\d{2}[0-9A-Z]|zone:(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*)$";

    private static final Map<Class<?>, String> OF_TYPE = Map.of(
            TerritoryCode.class,
            OF_TERRITORY,
            ThemeCode.class,
            "^[A-Z][A-Z0-9_-]{1,39}$",
            Siren.class,
            "^\\d{9}$",
            Siret.class,
            "^\\d{14}$",
            Rna.class,
            "^W\\d[0-9A-Z]\\d{7}$",
            NafCode.class,
            "^(naf-(1993|rev1):\\d{2}\\.\\d[A-Z]|naf-(rev2|2025):\\d{2}\\.\\d{2}[A-Z])$",
            PartialDate.class,
            "^\\d{4}(-%s(-%s)?)?$".formatted(MONTH, DAY),
            Audience.class,
            "[^\\s\\p{Z}\\p{Cc}\\p{Cf}]");

    private TextPatterns() {}

    /** Returns the pattern of a type that is written as one text: of an identity when it has none of its own. */
    static String of(Class<?> type) {
        return OF_TYPE.getOrDefault(type, OF_IDENTITY);
    }
}
