package dev.runlens.write.html;

import dev.runlens.text.Bundle;
import dev.runlens.write.ResultRows;
import java.util.ArrayList;
import java.util.List;

/// The numbers at the end of training and what was worked out from the curves.
final class Results {
    private final Page page;
    private final Grid grid;

    Results(Page page) {
        this.page = page;
        this.grid = new Grid(page, Bundle.REPORT.get("section.results"));
    }

    void draw() {
        List<ResultRows.Row> rows = ResultRows.of(page.runs());
        if (rows.isEmpty()) {
            page.out().leaf("p", Bundle.REPORT.get("results.none"));
            return;
        }
        boolean sideBySide = page.runs().size() <= Grid.MOST_COLUMNS;
        List<Grid.Fact> same = new ArrayList<>();
        for (ResultRows.Row row : rows) {
            Grid.Fact fact = new Grid.Fact(row.name(), false, false, row.cells().stream()
                    .map(cell -> new Grid.Cell(cell.text(), cell.field(), cell.best()))
                    .toList());
            if (!sideBySide && isSame(row)) {
                same.add(fact);
            } else {
                grid.add(fact);
            }
        }
        if (!grid.isEmpty()) {
            grid.draw();
        }
        legend(sideBySide);
        if (!same.isEmpty()) {
            Grid.alike(page, same);
        }
    }

    private static boolean isSame(ResultRows.Row row) {
        return row.cells().stream().map(ResultRows.Cell::text).distinct().count() == 1;
    }

    private void legend(boolean sideBySide) {
        if (page.runs().size() > 1) {
            page.out().open("p").at("class", "legend");
            page.out().text(Bundle.REPORT.get(sideBySide ? "results.legend" : "results.legend.columns"));
            page.out().close().line();
        }
    }
}
