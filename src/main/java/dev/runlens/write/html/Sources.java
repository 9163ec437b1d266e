package dev.runlens.write.html;

import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.plot.svg.Markup;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.write.EvidenceValues;
import java.util.LinkedHashSet;
import java.util.List;

/// The appendix: for every sentence of the report its rule, the fields of the comparison JSON it was made from, and
/// what stands in them.
final class Sources {
    private static final int LONGEST = 120;

    private final Page page;

    Sources(Page page) {
        this.page = page;
    }

    void draw() {
        List<Statement> said = page.notes().all();
        EvidenceValues values = new EvidenceValues(page.comparison());
        Markup out = page.out();
        out.open("p").text(Bundle.REPORT.get("notes.text")).close().line();
        out.open("table").at("class", "notes").open("thead").open("tr");
        for (String column : new String[] {"number", "rule", "fields"}) {
            out.open("th").at("scope", "col").text(Bundle.REPORT.get("notes." + column)).close();
        }
        out.close().close().line().open("tbody").line();
        for (int i = 0; i < said.size(); i++) {
            row(i + 1, said.get(i), values);
        }
        out.close().close().line();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }

    private void row(int number, Statement statement, EvidenceValues values) {
        Markup out = page.out();
        out.open("tr").at("id", "note-" + number);
        out.open("td").at("class", "number").text(Numbers.count(number)).close();
        out.open("td").leaf("code", statement.id()).close().open("td").open("ul");
        for (Evidence evidence : new LinkedHashSet<>(statement.evidence())) {
            String field = page.paths().of(evidence);
            out.open("li");
            page.value("code", field, field);
            values.of(evidence).ifPresent(value -> out.text(" = ").leaf("bdi", shortened(value)));
            out.close();
        }
        out.close().close().close().line();
    }
}
