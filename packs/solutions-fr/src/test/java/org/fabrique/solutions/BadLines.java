package org.fabrique.solutions;

import java.util.List;

/** Lines that are not of the rich form, each with the code and the field of its problem. */
final class BadLines {

    /** One bad line; whether a schema can tell it too. */
    record BadLine(String json, String code, String field, boolean seenBySchema) {
        @Override
        public String toString() {
            return code + " " + json;
        }
    }

    static final String GOOD = "{'id':'a','name':'A'}";

    private BadLines() {}

    static List<BadLine> all() {
        return List.of(
                bad("'title':'A'", "UNKNOWN_FIELD", "/title"),
                bad("'theme':['MOB']", "UNKNOWN_FIELD", "/theme"),
                bad("'themes':['MOBI']", "UNKNOWN_CODE", "/themes/0"),
                bad("'themes':['MOB',null]", "NULL_ELEMENT", "/themes/1"),
                bad("'themes':'MOB'", "WRONG_TYPE", "/themes"),
                bad("'publics':[' ']", "CONSTRAINT", "/publics/0"),
                bad("'settings':['Rural']", "UNKNOWN_CODE", "/settings/0"),
                bad("'problem':12", "WRONG_TYPE", "/problem"),
                bad("'family':'a\\nb'", "CONSTRAINT", "/family"),
                bad("'since_year':'2018'", "WRONG_TYPE", "/since_year"),
                bad("'since_year':2018.5", "WRONG_TYPE", "/since_year"),
                bad("'since_year':18", "WRONG_TYPE", "/since_year"),
                bad("'checked':'2026-13'", "WRONG_TYPE", "/checked"),
                bad("'checked':'novembre 2026'", "WRONG_TYPE", "/checked"),
                bad("'replication_mode':'free'", "UNKNOWN_CODE", "/replication_mode"),
                bad("'evidence_level':'FIGURES'", "UNKNOWN_CODE", "/evidence_level"),
                bad("'sources':['exemple.fr']", "WRONG_TYPE", "/sources/0"),
                bad("'sources':['ftp://exemple.fr']", "WRONG_TYPE", "/sources/0"),
                bad("'sources':['https://exemple.fr/a b']", "WRONG_TYPE", "/sources/0"),
                new BadLine(line("'sources':['https://exemple.fr/%zz']"), "WRONG_TYPE", "/sources/0", false),
                bad("'economic_model':[{'type':'sales'}]", "UNKNOWN_CODE", "/economic_model/0/type"),
                bad("'economic_model':['market']", "WRONG_TYPE", "/economic_model/0"),
                bad("'requirements':[{'kind':'skill','text':'a'}]", "CONSTRAINT", "/requirements/0/essential"),
                bad(
                        "'requirements':[{'kind':'skil','text':'a','essential':true}]",
                        "UNKNOWN_CODE",
                        "/requirements/0/kind"),
                bad(
                        "'requirements':[{'kind':'skill','text':'','essential':true}]",
                        "CONSTRAINT",
                        "/requirements/0/text"),
                bad(
                        "'requirements':[{'kind':'skill','text':'a','essential':1}]",
                        "WRONG_TYPE",
                        "/requirements/0/essential"),
                threshold("'measure':'surface','bound':'at_least','amount':1,'unit':'m2'", "UNKNOWN_CODE", "/measure"),
                threshold("'measure':'resource','bound':'at-least','amount':1,'unit':'m2'", "UNKNOWN_CODE", "/bound"),
                threshold("'measure':'resource','bound':'at_least','amount':'1','unit':'m2'", "WRONG_TYPE", "/amount"),
                threshold("'measure':'resource','bound':'at_least','amount':-1,'unit':'m2'", "CONSTRAINT", ""),
                threshold("'measure':'resource','bound':'at_least','amount':1", "CONSTRAINT", "/unit"),
                threshold("'measure':'population','bound':'at_most','amount':1,'unit':'m2'", "CONSTRAINT", ""),
                bad("'implementations':[{'insee_code':'23096'}]", "CONSTRAINT", "/implementations/0/place"),
                bad(
                        "'implementations':[{'place':'Guéret','insee_code':'2309'}]",
                        "UNKNOWN_CODE",
                        "/implementations/0/insee_code"),
                bad(
                        "'implementations':[{'place':'Guéret','insee_code':23096}]",
                        "WRONG_TYPE",
                        "/implementations/0/insee_code"),
                bad(
                        "'implementations':[{'place':'Guéret','insee_code':'com:23096'}]",
                        "UNKNOWN_CODE",
                        "/implementations/0/insee_code"),
                bad("'implementations':[{'place':'Guéret','year':'2016'}]", "WRONG_TYPE", "/implementations/0/year"),
                new BadLine("{'id':'a'}", "CONSTRAINT", "/name", true),
                new BadLine("{'name':'A'}", "CONSTRAINT", "/id", true),
                new BadLine("{'id':'a b','name':'A'}", "CONSTRAINT", "/id", true),
                new BadLine("{'id':'a','name':'" + "n".repeat(201) + "'}", "CONSTRAINT", "/name", true),
                bad("'problem':'" + "p".repeat(20_001) + "'", "CONSTRAINT", "/problem"),
                bad("'publics':[" + "'a',".repeat(50) + "'a']", "CONSTRAINT", "/publics"));
    }

    private static BadLine bad(String fields, String code, String field) {
        return new BadLine(line(fields), code, field, true);
    }

    private static BadLine threshold(String fields, String code, String field) {
        String requirement = "{'kind':'premises','text':'a','essential':true,'threshold':{" + fields + "}}";
        return bad("'requirements':[" + requirement + "]", code, "/requirements/0/threshold" + field);
    }

    private static String line(String fields) {
        return "{'id':'a','name':'A'," + fields + "}";
    }
}
