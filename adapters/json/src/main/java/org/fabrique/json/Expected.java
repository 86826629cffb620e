package org.fabrique.json;

import java.util.Map;
import org.fabrique.core.Message;
import org.fabrique.core.PartialDate;
import org.fabrique.core.stakeholder.NafCode;
import org.fabrique.core.stakeholder.Rna;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;

/** What should stand where something else was found, in words. */
final class Expected {

    static final Message TEXT =
            Message.of("un texte entre guillemets est attendu", "a text between quotes is expected");
    static final Message NOT_BLANK = Message.of("ce texte ne doit pas être vide", "this text must not be blank");
    static final Message WHOLE_NUMBER = Message.of("un nombre entier est attendu", "a whole number is expected");
    static final Message NUMBER = Message.of("un nombre est attendu", "a number is expected");
    static final Message FINITE = Message.of(
            "un nombre fini d'au plus 308 chiffres est attendu", "a finite number of at most 308 digits is expected");
    static final Message YES_OR_NO = Message.of("true ou false est attendu", "true or false is expected");
    static final Message LIST = Message.of("une liste [ … ] est attendue", "a list [ … ] is expected");
    static final Message OBJECT = Message.of("un objet { … } est attendu", "an object { … } is expected");
    static final Message VALUE =
            Message.of("une valeur est attendue, et non null", "a value is expected, and not null");
    static final Message OTHER = Message.of("autre chose est attendu ici", "something else is expected here");
    static final Message DATE =
            Message.of("une date comme 2026-11-23 est attendue", "a date such as 2026-11-23 is expected");
    static final Message MONTH = Message.of("un mois comme 2026-11 est attendu", "a month such as 2026-11 is expected");
    static final Message INSTANT = Message.of(
            "un instant comme 2026-11-23T08:00:00Z est attendu", "an instant such as 2026-11-23T08:00:00Z is expected");
    static final Message YEAR = Message.of(
            "une année comme 2026 est attendue, sans guillemets", "a year such as 2026 is expected, unquoted");
    static final Message ADDRESS =
            Message.of("une adresse (URI) bien formée est attendue", "a well-formed address (URI) is expected");
    static final Message LINK = Message.of(
            "une adresse http:// ou https:// bien formée est attendue",
            "a well-formed http:// or https:// address is expected");

    private static final Message IDENTITY = Message.of(
            "1 à 200 caractères imprimables sans espace sont attendus",
            "1 to 200 printable characters without white space are expected");

    private static final Map<Class<?>, Message> OF_TYPE = Map.of(
            TerritoryCode.class,
            Message.of(
                    "un code de territoire comme dep:23 ou com:23096 est attendu",
                    "a territory code such as dep:23 or com:23096 is expected"),
            ThemeCode.class,
            Message.of("un code de thème comme MOB est attendu", "a theme code such as MOB is expected"),
            Siren.class,
            Message.of(
                    "neuf chiffres dont la clé est juste sont attendus",
                    "nine digits that pass the Luhn check are expected"),
            Siret.class,
            Message.of(
                    "quatorze chiffres dont la clé est juste sont attendus",
                    "fourteen digits that pass the Luhn check are expected"),
            Rna.class,
            Message.of("W suivi de neuf chiffres est attendu", "W and nine digits are expected"),
            NafCode.class,
            Message.of(
                    "un code d'activité avec sa version comme naf-rev2:88.99B est attendu",
                    "an activity code with its version such as naf-rev2:88.99B is expected"),
            PartialDate.class,
            Message.of(
                    "une année, un mois ou un jour comme 2018, 2018-03 ou 2018-03-28 est attendu",
                    "a year, a month or a day such as 2018, 2018-03 or 2018-03-28 is expected"),
            Audience.class,
            Message.of("un texte sur une ligne, non vide, est attendu", "a text on one line, not blank, is expected"));

    private Expected() {}

    /** Returns what the text form of a domain type looks like. */
    static Message of(Class<?> type) {
        return OF_TYPE.getOrDefault(type, IDENTITY);
    }
}
