package org.fabrique.territories;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;

/** One reading of rows into priority districts. */
final class DistrictReading {

    private static final Message A_CODE = Message.of("un code de QPV, comme QN09335M", "a code such as QN09335M");
    private static final Message ONCE = Message.of("chaque code une seule fois", "each code only once");
    private static final Message A_NAME = Message.of("un nom", "a name");

    private final Atlas atlas;
    private final List<Problem> problems;
    private final Set<String> seen = new HashSet<>();
    private final List<Extent> districts = new ArrayList<>();
    private final Facts facts = new Facts();

    DistrictReading(Atlas atlas, List<Problem> problems) {
        this.atlas = atlas;
        this.problems = problems;
    }

    Overlay.Content read(List<CsvRow> rows) {
        rows.forEach(this::read);
        return new Overlay.Content(districts, facts);
    }

    private void read(CsvRow row) {
        int before = problems.size();
        checkCode(row);
        checkName(row);
        checkCommunes(row);
        FactForm.CENTROIDS.fields().forEach(field -> FactReading.checkCell(row, field, problems));
        if (problems.size() == before) {
            keep(row);
        }
    }

    private void checkCode(CsvRow row) {
        String code = row.get(DistrictForm.CODE);
        if (!Level.PRIORITY_DISTRICT.accepts(code)) {
            problems.add(row.problem("BAD_VALUE", DistrictForm.CODE, code, A_CODE));
        } else if (!seen.add(code)) {
            problems.add(row.problem("DUPLICATE", DistrictForm.CODE, code, ONCE));
        }
    }

    private void checkName(CsvRow row) {
        String name = row.get(DistrictForm.NAME);
        if (name.isEmpty() || !FactField.Kind.TEXT.accepts(name)) {
            problems.add(row.problem("BAD_VALUE", DistrictForm.NAME, name, A_NAME));
        }
    }

    private void checkCommunes(CsvRow row) {
        communes(row)
                .filter(code -> atlas.communeToday(code).isEmpty())
                .forEach(code -> problems.add(InseeCodes.unknown(row, DistrictForm.COMMUNES, code)));
    }

    private void keep(CsvRow row) {
        TerritoryCode code = TerritoryCode.priorityDistrict(row.get(DistrictForm.CODE));
        IntStream ranks = communes(row)
                .flatMap(commune -> atlas.communeToday(commune).stream())
                .mapToInt(commune -> atlas.rank(commune.code()));
        districts.add(new Extent(Territory.of(code, row.get(DistrictForm.NAME)), CommuneSet.of(ranks)));
        FactForm.CENTROIDS.fields().stream()
                .filter(field -> !row.get(field.column()).isEmpty())
                .forEach(field -> facts.column(field.fact()).put(code, row.get(field.column())));
    }

    private static Stream<String> communes(CsvRow row) {
        return Stream.of(row.get(DistrictForm.COMMUNES).split("\\|", -1)).map(String::strip);
    }
}
