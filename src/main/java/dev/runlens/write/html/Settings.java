package dev.runlens.write.html;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.write.JsonPath;
import dev.runlens.run.Setting;
import dev.runlens.text.Bundle;
import dev.runlens.text.Digits;
import dev.runlens.text.SettingText;
import dev.runlens.write.ComparisonTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the configurations state: where the runs differ, marked, and what is the same in all of them.
final class Settings {
    private final Page page;

    Settings(Page page) {
        this.page = page;
    }

    void draw() {
        List<Grid.Fact> different = new ArrayList<>();
        List<Grid.Fact> same = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        for (SettingDifference setting : page.comparison().settings()) {
            if (setting.values().stream().allMatch(Optional::isEmpty)) {
                nowhere.add(setting.name());
            } else if (!setting.bookkeeping()) {
                (setting.differs() ? different : same).add(fact(setting));
            }
        }
        for (Grid.Fact derived : derived()) {
            (derived.differs() ? different : same).add(derived);
        }
        if (different.isEmpty() && same.isEmpty()) {
            page.out().open("p").text(Bundle.REPORT.get("settings.none")).close();
            return;
        }
        tables(different, same);
        if (!nowhere.isEmpty() && nowhere.size() < page.comparison().settings().size()) {
            String names = String.join(", ", nowhere);
            page.out().open("p").at("class", "legend").text(Bundle.REPORT.get("settings.nowhere", names));
            page.out().close().line();
        }
    }

    private void tables(List<Grid.Fact> different, List<Grid.Fact> same) {
        boolean several = page.runs().size() > 1;
        Grid grid = new Grid(page, Bundle.REPORT.get(several ? "settings.differ" : "settings.setting"));
        different.forEach(grid::add);
        if (several && different.isEmpty()) {
            page.out().open("p").text(Bundle.REPORT.get("settings.alike")).close().line();
        }
        if (!several) {
            same.forEach(grid::add);
        }
        if (!grid.isEmpty()) {
            grid.draw();
        }
        if (several && !different.isEmpty()) {
            page.out()
                    .open("p")
                    .at("class", "legend")
                    .text(Bundle.REPORT.get("settings.legend"))
                    .close();
        }
        if (several && !same.isEmpty()) {
            Grid.alike(page, same);
        }
    }

    private Grid.Fact fact(SettingDifference setting) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < page.runs().size(); i++) {
            cells.add(cell(
                    page.runs().get(i),
                    i,
                    setting.name(),
                    setting.values().get(i).orElse(null)));
        }
        return new Grid.Fact(setting.name(), true, setting.differs(), cells);
    }

    /// What the configuration states, and what the trainer used where that is something else.
    private static Grid.Cell cell(ComparedRun run, int index, String name, @Nullable Setting stated) {
        String field = JsonPath.ofRun(index, "hyperparameters", name);
        String usedField = JsonPath.ofRun(index, "effective_settings", name) + ".value";
        if (stated == null) {
            return run.effective()
                    .used(name)
                    .filter(used -> run.effective().isAssumed(name))
                    .map(used -> SettingText.assumed(shown(name, used.value())))
                    .map(text -> new Grid.Cell(text, usedField, false))
                    .orElseGet(Grid.Cell::unknown);
        }
        String text = shown(name, stated);
        return run.effective()
                .usedInstead(name)
                .map(used -> SettingText.instead(text, shown(name, used.value())))
                .map(both -> new Grid.Cell(both, usedField, false))
                .orElse(new Grid.Cell(text, field, false));
    }

    static String shown(String name, Setting setting) {
        return setting instanceof Setting.None ? Bundle.REPORT.get("none") : ComparisonTable.setting(name, setting);
    }

    private List<Grid.Fact> derived() {
        List<Grid.Fact> facts = new ArrayList<>();
        derive(
                facts,
                "batch",
                "analysis.effective_batch_size", EffectiveSettings::isBatchAssumed,
                run -> whole(run.effective().effectiveBatchSize()));
        derive(
                facts,
                "examples",
                "dataset_size.value", settings -> false,
                run -> run.run().configuration().datasetSize().map(size -> Long.toString(size)));
        derive(
                facts,
                "epochs",
                "analysis.epochs", EffectiveSettings::areEpochsAssumed,
                run -> fixed(run.effective().epochs(run.run().configuration())));
        return facts;
    }

    private interface Derived {
        Optional<String> of(ComparedRun run);
    }

    /// @param assumed whether it follows from a default
    private void derive(
            List<Grid.Fact> into, String name, String field, Predicate<EffectiveSettings> assumed, Derived value) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < page.runs().size(); i++) {
            String path = "runs[" + i + "]." + field;
            boolean follows = assumed.test(page.runs().get(i).effective());
            cells.add(value.of(page.runs().get(i))
                    .map(text -> follows ? SettingText.assumed(text) : text)
                    .map(text -> new Grid.Cell(text, path, false))
                    .orElse(Grid.Cell.unknown()));
        }
        boolean differs = cells.stream().map(Grid.Cell::text).distinct().count() > 1;
        if (cells.stream().anyMatch(cell -> !cell.field().isEmpty())) {
            into.add(new Grid.Fact(Bundle.REPORT.get("settings." + name), false, differs, cells));
        }
    }

    private static Optional<String> whole(OptionalLong value) {
        return value.isPresent() ? Optional.of(Long.toString(value.getAsLong())) : Optional.empty();
    }

    private static Optional<String> fixed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(Digits.fixed(value.getAsDouble(), 2)) : Optional.empty();
    }
}
