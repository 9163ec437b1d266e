package dev.runlens.write.html;

import dev.runlens.plot.svg.Markup;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;

/// A table of facts about runs: with few runs a column for each, so that they stand side by side; with many a row for
/// each, in tables that are narrow enough for a sheet of paper.
final class Grid {
    /// The most runs that have a column each.
    static final int MOST_COLUMNS = 5;

    private static final int MOST_FACTS = 6;

    private final Page page;
    private final String corner;
    private final List<Fact> facts = new ArrayList<>();

    /// @param corner what stands above the names of the facts
    Grid(Page page, String corner) {
        this.page = page;
        this.corner = corner;
    }

    /// What is shown in a cell.
    ///
    /// @param text what is read
    /// @param field the field of the comparison JSON that it shows; empty where it shows none
    /// @param strong whether it stands out
    record Cell(String text, String field, boolean strong) {
        static Cell unknown() {
            return new Cell(Bundle.REPORT.get("unknown"), "", false);
        }
    }

    /// One fact about every run.
    ///
    /// @param name what it is
    /// @param code whether the name is a key of a configuration
    /// @param differs whether it is marked as different
    /// @param cells one for each run
    record Fact(String name, boolean code, boolean differs, List<Cell> cells) {
        Fact {
            cells = List.copyOf(cells);
        }
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    void draw() {
        if (page.runs().size() <= MOST_COLUMNS) {
            table("grid", this::sideBySide);
            return;
        }
        int tables = (facts.size() + MOST_FACTS - 1) / MOST_FACTS;
        for (int i = 0; i < tables; i++) {
            List<Fact> part = facts.subList(i * facts.size() / tables, (i + 1) * facts.size() / tables);
            table("grid rows", () -> oneBelowAnother(part));
        }
    }

    /// What is the same in every run, which needs one column only.
    static void alike(Page page, List<Fact> same) {
        Markup out = page.out();
        out.leaf("h3", Bundle.REPORT.get("settings.same"))
                .open("dl")
                .at("class", "alike")
                .line();
        for (Fact fact : same) {
            Cell cell = fact.cells().getFirst();
            out.open("div")
                    .open("dt")
                    .leaf(fact.code() ? "code" : "span", fact.name())
                    .close();
            page.value("dd", cell.field(), cell.text());
            out.close().line();
        }
        out.close().line();
    }

    private void table(String style, Runnable content) {
        Markup out = page.out();
        out.open("div").at("class", "wide").at("tabindex", "0").at("role", "region");
        out.at("aria-label", corner).open("table").at("class", style).line();
        content.run();
        out.close().close().line();
    }

    private void sideBySide() {
        Markup out = page.out();
        out.open("thead").open("tr");
        heading("col", () -> out.text(corner));
        for (int i = 0; i < page.runs().size(); i++) {
            int index = i;
            heading("col", () -> page.label(index));
        }
        out.close().close().line().open("tbody").line();
        for (Fact fact : facts) {
            out.open("tr").at("class", fact.differs() ? "differs" : "");
            heading("row", () -> name(fact));
            fact.cells().forEach(this::cell);
            out.close().line();
        }
        out.close();
    }

    private void oneBelowAnother(List<Fact> part) {
        Markup out = page.out();
        out.open("thead").open("tr");
        heading("col", () -> out.text(corner));
        part.forEach(fact -> heading("col", () -> name(fact)));
        out.close().close().line().open("tbody").line();
        for (int i = 0; i < page.runs().size(); i++) {
            int index = i;
            out.open("tr");
            heading("row", () -> page.label(index));
            part.forEach(fact -> cell(fact.cells().get(index)));
            out.close().line();
        }
        out.close();
    }

    private void heading(String scope, Runnable content) {
        page.out().open("th").at("scope", scope);
        content.run();
        page.out().close();
    }

    private void name(Fact fact) {
        page.out().leaf(fact.code() ? "code" : "span", fact.name());
        if (fact.differs()) {
            page.out().open("span").at("class", "unequal").text("≠").close();
        }
    }

    private void cell(Cell cell) {
        boolean number = !cell.text().isEmpty() && "−-.0123456789".indexOf(cell.text().charAt(0)) >= 0;
        String style = (number ? "number" : "")
                + (cell.strong() ? " strong" : "")
                + (cell.field().isEmpty() ? " faint" : "");
        page.out().open("td").at("class", style.strip()).at("data-field", cell.field());
        page.out().text(cell.text()).close();
    }
}
