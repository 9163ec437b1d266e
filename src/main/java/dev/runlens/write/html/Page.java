package dev.runlens.write.html;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.plot.ShortNames;
import dev.runlens.plot.svg.Markup;
import dev.runlens.plot.svg.RunSign;
import java.util.List;

/// What every part of the report is written on.
///
/// @param out where it is written
/// @param comparison what is reported
/// @param notes the sentences said so far
/// @param names of the runs without what all of them begin with
record Page(Markup out, Comparison comparison, Notes notes, ShortNames names) {
    static Page of(Markup out, Comparison comparison) {
        List<String> names = comparison.runs().stream().map(ComparedRun::name).toList();
        return new Page(out, comparison, new Notes(), ShortNames.of(names));
    }

    List<ComparedRun> runs() {
        return comparison.runs();
    }

    /// A part under a heading.
    void section(String name, Runnable content) {
        out.open("section")
                .at("id", name)
                .at("aria-labelledby", name + "-title")
                .line();
        out.open("h2").at("id", name + "-title");
        out.text(Words.get("section." + name)).close().line();
        content.run();
        out.close().line();
    }

    /// The name of a run behind its sign.
    void name(int index) {
        out.open("span").at("class", "run").add(RunSign.of(index));
        out.leaf("bdi", runs().get(index).name()).close();
    }

    /// The short name of a run behind its sign, for a table or before a sentence; the whole name is shown when pointed
    /// at.
    void label(int index) {
        String name = runs().get(index).name();
        out.open("span").at("class", "run").at("title", name).add(RunSign.of(index));
        out.leaf("bdi", names.get(name)).close();
    }

    /// A sentence with the number of its source.
    void say(Statement statement) {
        out.open("span").at("class", "said").at("data-rule", statement.id());
        out.at("title", String.join(", ", statement.fields()));
        out.text(statement.text()).close();
        int number = notes.number(statement);
        out.open("a").at("class", "ref").at("href", "#note-" + number);
        out.at("aria-label", Words.get("note.see", number)).text(Words.whole(number));
        out.close();
    }

    /// Sentences as a list; nothing where there are none.
    void list(List<Statement> statements) {
        if (!statements.isEmpty()) {
            out.open("ul").at("class", "sentences");
            for (Statement statement : statements) {
                out.open("li");
                say(statement);
                out.close();
            }
            out.close().line();
        }
    }

    /// A text that shows a field of the comparison JSON.
    ///
    /// @param field its path; empty where it shows none
    void value(String element, String field, String text) {
        out.open(element).at("data-field", field).text(text).close();
    }
}
