package org.fabrique.exchange;

import java.util.Map;

/** Target of the fuzzer: a workbook, of which the input is the worksheet or, seldom, the whole file. */
public final class XlsxTarget {

    private XlsxTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 1) {
            byte[] rest = FuzzedFile.rest(input);
            byte[] file = input[1] == 'P' ? rest : workbook(rest);
            byte[] chosen = new byte[file.length + 1];
            chosen[0] = input[0];
            System.arraycopy(file, 0, chosen, 1, file.length);
            FuzzedFile.rows(chosen, XlsxForm.french());
        }
    }

    private static byte[] workbook(byte[] worksheet) {
        Map<String, byte[]> parts = Workbooks.partsOf("");
        parts.put(Workbooks.SHEET, worksheet);
        return Workbooks.zipped(parts);
    }
}
