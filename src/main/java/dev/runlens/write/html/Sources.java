package dev.runlens.write.html;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.plot.svg.Markup;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The appendix: for every sentence of the report its rule, the fields of the comparison JSON it was made from, and
/// what stands in them.
final class Sources {
    private final Page page;

    Sources(Page page) {
        this.page = page;
    }

    void draw() {
        List<Statement> said = page.notes().all();
        Set<String> fields = new HashSet<>();
        said.forEach(statement -> fields.addAll(statement.fields()));
        FieldValues values = FieldValues.of(page.comparison(), fields);
        Markup out = page.out();
        out.open("p").text(Words.get("notes.text")).close().line();
        out.open("table").at("class", "notes").open("thead").open("tr");
        for (String column : new String[] {"number", "rule", "fields"}) {
            out.open("th").at("scope", "col").text(Words.get("notes." + column)).close();
        }
        out.close().close().line().open("tbody").line();
        for (int i = 0; i < said.size(); i++) {
            row(i + 1, said.get(i), values);
        }
        out.close().close().line();
    }

    private void row(int number, Statement statement, FieldValues values) {
        Markup out = page.out();
        out.open("tr").at("id", "note-" + number);
        out.open("td").at("class", "number").text(Words.whole(number)).close();
        out.open("td").leaf("code", statement.id()).close().open("td").open("ul");
        for (String field : statement.fields()) {
            out.open("li");
            page.value("code", field, field);
            values.get(field).ifPresent(value -> out.text(" = ").leaf("bdi", value));
            out.close();
        }
        out.close().close().close().line();
    }
}
