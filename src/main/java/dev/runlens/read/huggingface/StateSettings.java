package dev.runlens.read.huggingface;

import dev.runlens.read.json.Json;
import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The values at the top of a trainer's state: settings of the run, and how far it was when the state was saved.
///
/// `eval_steps` and `logging_steps` have values even where the trainer evaluates or reports by epoch; they stand for
/// the documented names only where the reports follow them.
final class StateSettings {
    private static final Set<String> STATED = Set.of(
            "max_steps",
            "num_train_epochs",
            "train_batch_size",
            "logging_steps",
            "eval_steps",
            "save_steps",
            "best_metric",
            "best_global_step",
            "best_model_checkpoint");

    private final Path file;
    private final Map<String, Sourced<Setting>> values = new LinkedHashMap<>();

    StateSettings(Path file) {
        this.file = file;
    }

    /// Takes the plain value at hand.
    void take(String name, JsonParser parser) {
        boolean counter = name.equals("global_step") || name.equals("epoch");
        if (!counter && !STATED.contains(name)) {
            return;
        }
        int line = Json.line(parser);
        Setting setting = setting(parser);
        if (!(setting instanceof Setting.None)) {
            values.put(name, new Sourced<>(setting, Origin.in(file, line)));
        }
    }

    private static Setting setting(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return new Setting.Text(parser.getString());
        }
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return new Setting.None();
        }
        double number = parser.getDoubleValue();
        return token == JsonToken.VALUE_NUMBER_INT && whole(number) >= 0
                ? new Setting.Whole((long) number)
                : new Setting.Decimal(number);
    }

    /// A number as a step; -1 where it is none.
    static long whole(double number) {
        return number >= 0 && number < 1L << 53 && number == Math.rint(number) ? (long) number : -1;
    }

    /// A value as a whole number that is not negative.
    OptionalLong whole(String name) {
        long value = whole(Hyperparameters.of(values).number(name).orElse(-1));
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// The epoch that was reached, at the step that was reached.
    Optional<Series> reached() {
        OptionalLong step = whole("global_step");
        Hyperparameters all = Hyperparameters.of(values);
        return step.isPresent() && step.getAsLong() > 0 && all.number("epoch").isPresent()
                ? Optional.of(Series.of(
                        new long[] {step.getAsLong()},
                        new double[] {all.number("epoch").getAsDouble()}))
                : Optional.empty();
    }

    /// The checkpoint that the state was saved with.
    List<LoggedTraining.Save> saves() {
        OptionalLong step = whole("global_step");
        Optional<Path> folder = Homes.checkpoint(file);
        return step.isPresent() && folder.isPresent()
                ? List.of(new LoggedTraining.Save(step.getAsLong(), folder.get().toString(), 1))
                : List.of();
    }

    /// The settings, the documented ones by their documented names as well.
    Hyperparameters stated(Map<String, Series> history) {
        Map<String, Sourced<Setting>> stated = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (STATED.contains(name)) {
                stated.put(name, value);
            }
        });
        alias(stated, "batch_size", "train_batch_size");
        alias(stated, "save_every", "save_steps");
        if (follows(history.get("loss"), "logging_steps")) {
            alias(stated, "steps_per_report", "logging_steps");
        }
        if (follows(history.get("eval_loss"), "eval_steps")) {
            alias(stated, "steps_per_eval", "eval_steps");
        }
        ReportNames.addLossType(history, stated, file);
        return Hyperparameters.of(stated);
    }

    private boolean follows(@Nullable Series series, String name) {
        long every = whole(name).orElse(0);
        return series != null && every > 0 && series.step(series.size() > 1 ? 1 : 0) % every == 0;
    }

    private static void alias(Map<String, Sourced<Setting>> settings, String documented, String own) {
        Sourced<Setting> value = settings.get(own);
        if (value != null) {
            settings.putIfAbsent(documented, value);
        }
    }
}
