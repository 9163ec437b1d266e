package dev.runlens.write.html;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.plot.Cast;
import dev.runlens.plot.ShortNames;
import dev.runlens.plot.svg.Markup;
import dev.runlens.run.Setting;
import dev.runlens.write.ComparisonTable;
import dev.runlens.write.EvidencePaths;
import dev.runlens.write.JsonPath;
import dev.runlens.plot.svg.SvgRunSign;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every part of the report is written on.
///
/// @param out where it is written
/// @param comparison what is reported
/// @param notes the sentences said so far
/// @param labels how runs are called and marked
/// @param paths where the comparison JSON has what sentences are made from
record Page(Markup out, Comparison comparison, Notes notes, Labels labels, EvidencePaths paths) {
    /// How runs are called and marked.
    ///
    /// @param names of the runs without what all of them begin with
    /// @param cast the looks that the plot gives them
    record Labels(ShortNames names, Cast cast) {}

    static Page of(Markup out, Comparison comparison, Cast cast) {
        List<String> names = comparison.runs().stream().map(ComparedRun::name).toList();
        Labels labels = new Labels(ShortNames.of(names), cast);
        return new Page(out, comparison, new Notes(), labels, new EvidencePaths(comparison.runs()));
    }

    private Markup sign(int index) {
        return SvgRunSign.of(labels.cast().look(runs().get(index).name(), index));
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
        out.text(Bundle.REPORT.get("section." + name)).close().line();
        content.run();
        out.close().line();
    }

    /// The place of a run in the comparison.
    int index(ComparedRun run) {
        for (int i = 0; i < runs().size(); i++) {
            if (runs().get(i).name().equals(run.name())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no run of this comparison: " + run.name());
    }

    /// The keys of the configuration that the next run changes; nothing where none are.
    void changes(RunCard card, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        String list = JsonPath.ofRun(index(card.run()), "next_run") + ".changes";
        out.open("ul").at("class", "changes");
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String words = Bundle.REPORT.get(
                    "change", change.key(), value(change.key(), change.before()), value(change.key(), change.after()));
            out.open("li");
            value("code", list + "[" + i + "]", words);
            out.close();
        }
        out.close();
    }

    private static String value(String key, @Nullable Setting setting) {
        return setting == null ? Bundle.REPORT.get("change.unset") : ComparisonTable.setting(key, setting);
    }

    /// The name of a run behind its sign.
    void name(int index) {
        out.open("span").at("class", "run").add(sign(index));
        out.leaf("bdi", runs().get(index).name()).close();
    }

    /// The short name of a run behind its sign, for a table or before a sentence; the whole name is shown when pointed
    /// at.
    void label(int index) {
        String name = runs().get(index).name();
        out.open("span").at("class", "run").at("title", name).add(sign(index));
        out.leaf("bdi", labels.names().get(name)).close();
    }

    /// A sentence with the number of its source.
    void say(Statement statement) {
        out.open("span").at("class", "said").at("data-rule", statement.id());
        out.at("title", String.join(", ", paths.of(statement)));
        out.text(statement.text()).close();
        int number = notes.number(statement);
        out.open("a").at("class", "ref").at("href", "#note-" + number);
        out.at("aria-label", Bundle.REPORT.get("note.see", number)).text(Numbers.count(number));
        out.close();
    }

    /// Which defaults the sentences above rest on; nothing where on none.
    void defaults(Optional<Statement> defaults) {
        defaults.ifPresent(statement -> {
            out.open("p").at("class", "legend");
            say(statement);
            out.close().line();
        });
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
