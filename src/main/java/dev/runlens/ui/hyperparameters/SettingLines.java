package dev.runlens.ui.hyperparameters;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.text.Bundle;
import dev.runlens.text.Digits;
import dev.runlens.text.Numbers;
import dev.runlens.text.SettingText;
import dev.runlens.ui.hyperparameters.TableLine.Kind;
import dev.runlens.ui.hyperparameters.TableValue.Mark;
import dev.runlens.ui.hyperparameters.TableValue.Source;
import dev.runlens.ui.state.ShownRun;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rows of what was set: the documented hyperparameters, what follows from them, then whatever else any run states.
final class SettingLines {
    private final List<ShownRun> runs;
    private final int baseline;
    private final Bundle texts;

    /// @param baseline which of the runs the others are compared to
    SettingLines(List<ShownRun> runs, int baseline, Bundle texts) {
        this.runs = runs;
        this.baseline = baseline;
        this.texts = texts;
    }

    List<TableLine> all() {
        List<TableLine> documented = new ArrayList<>();
        List<TableLine> others = new ArrayList<>();
        for (SettingDifference setting : SettingDifference.all(runs.stream().map(ShownRun::run).toList())) {
            (Hyperparameters.documented().contains(setting.name()) ? documented : others).add(line(setting));
        }
        List<TableLine> lines = new ArrayList<>(documented);
        lines.add(derived(texts.get("table.effectiveBatch"), EffectiveSettings::isBatchAssumed, run -> {
            var batch = run.compared().effective().effectiveBatchSize();
            return batch.isPresent() ? OptionalDouble.of((double) batch.getAsLong()) : OptionalDouble.empty();
        }));
        lines.add(derived(
                texts.get("table.epochs"),
                EffectiveSettings::areEpochsAssumed,
                run -> run.compared().effective().epochs(run.run().configuration())));
        lines.addAll(others);
        return lines;
    }

    private TableLine line(SettingDifference setting) {
        List<TableValue> values = new ArrayList<>();
        Optional<Setting> reference = setting.values().get(baseline);
        for (int i = 0; i < runs.size(); i++) {
            Optional<Setting> value = setting.values().get(i);
            values.add(value(runs.get(i), setting.name(), value, !same(value, reference)));
        }
        Kind kind = setting.bookkeeping() ? Kind.BOOKKEEPING : Kind.SETTING;
        List<String> data = setting.values().stream().map(value -> value.map(SettingText::data).orElse("")).toList();
        return new TableLine(
                setting.name(), kind, values, setting.differs(), List.of(new TableLine.Data(setting.name(), data)));
    }

    /// What is stated, else the default that was used, which looks assumed.
    private TableValue value(ShownRun run, String name, Optional<Setting> stated, boolean different) {
        Optional<Sourced<Setting>> shown = run.run().hyperparameters().sourced(name);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (stated.isEmpty() && run.compared().effective().isAssumed(name)) {
            shown = run.compared().effective().used(name);
            marks.add(Mark.ASSUMED);
        }
        if (shown.isEmpty()) {
            marks.add(Mark.UNKNOWN);
        }
        if (different) {
            marks.add(Mark.DIFFERENT);
        }
        String text = shown.map(Sourced::value).map(SettingText::of).orElse(texts.get("table.unknown"));
        Source source = shown.map(Sourced::origin).map(Source::of).orElse(Source.UNKNOWN);
        return run.compared().effective().usedInstead(name)
                .map(used -> instead(text, used, marks, source))
                .orElse(new TableValue(text, marks, "", source));
    }

    /// A stated value that did not take effect, with the one that did.
    private TableValue instead(String stated, Sourced<Setting> used, Set<Mark> marks, Source source) {
        String other = SettingText.of(used.value());
        return new TableValue(
                SettingText.instead(stated, other), marks, "", source,
                SettingText.instead(used.value(), used.origin()));
    }

    /// @param assumed whether it follows from what is
    private TableLine derived(
            String name, Predicate<EffectiveSettings> assumed, Function<ShownRun, OptionalDouble> of) {
        List<OptionalDouble> numbers = runs.stream().map(of).toList();
        List<TableValue> values = new ArrayList<>();
        boolean differs = false;
        for (int i = 0; i < runs.size(); i++) {
            OptionalDouble number = numbers.get(i);
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            if (number.isEmpty()) {
                marks.add(Mark.UNKNOWN);
            } else if (assumed.test(runs.get(i).compared().effective())) {
                marks.add(Mark.ASSUMED);
            }
            if (!number.equals(numbers.get(baseline))) {
                marks.add(Mark.DIFFERENT);
                differs = true;
            }
            String text = number.isPresent() ? Numbers.amount(number.getAsDouble()) : texts.get("table.unknown");
            values.add(new TableValue(text, marks, "", new Source(texts.get("table.derivedTip", name), null)));
        }
        return new TableLine(name, Kind.DERIVED, values, differs, List.of(new TableLine.Data(name, numbers.stream()
                .map(number -> number.isPresent() ? Digits.data(number.getAsDouble()) : "")
                .toList())));
    }

    private static boolean same(Optional<Setting> a, Optional<Setting> b) {
        return a.isPresent() && b.isPresent() ? Setting.same(a.get(), b.get()) : a.equals(b);
    }
}
