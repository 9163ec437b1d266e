package dev.runlens.analyze.advice;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.SettingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The configuration of the next run of mlx-lm: the old one with a changed factor, and what has to change with it.
///
/// mlx-lm overwrites the files in `adapter_path`, so the next run gets a folder of its own. Keys that `mlx_lm.lora`
/// does not read are left out, and that is said. A run that was resumed is not resumed again: the next one starts from
/// the base model, with all its iterations.
final class NextConfiguration {
    private static final String ADAPTERS = "adapter_path";
    private static final String SCHEDULE = "lr_schedule.arguments";

    /// Which argument of mlx's schedules says how many updates they take.
    private static final Map<String, Integer> LENGTHS = Map.of("cosine_decay", 1, "linear_schedule", 2);

    private static final String RESUMED = "resume_adapter_file";
    private static final Map<String, String> FLAT_NAMES = Map.of(
            "lora_rank",
            "lora_parameters.rank",
            "lora_scale",
            "lora_parameters.scale",
            "lora_dropout",
            "lora_parameters.dropout",
            "lora_layers",
            "num_layers");

    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<Change> companions = new ArrayList<>();

    private NextConfiguration() {}

    /// The configuration; without settings where the old one is not known well enough to start a run with.
    static NextConfiguration of(Run run, Change factor) {
        NextConfiguration next = new NextConfiguration();
        Hyperparameters old = run.hyperparameters();
        SettingRules rules = run.identity().trainer().settings();
        if (!rules.accepts("model") || old.get("model").isEmpty()) {
            return next;
        }
        for (String key : old.names()) {
            old.get(key).ifPresent(value -> next.take(key, value, run));
        }
        next.put(factor.key(), factor.after());
        next.stretched(old, factor);
        next.ownFolder(run, old);
        if (old.get(RESUMED).filter(file -> !(file instanceof Setting.None)).isPresent()) {
            next.change(RESUMED, old, new Setting.None());
            resumedLength(run, old, factor).ifPresent(whole -> next.change("iters", old, whole));
        }
        return next;
    }

    /// A schedule that ends with training goes on ending with it where training gets longer.
    private void stretched(Hyperparameters old, Change factor) {
        Integer place = LENGTHS.get(old.text("lr_schedule.name").orElse(""));
        if (place == null
                || !(old.get(SCHEDULE).orElse(null) instanceof Setting.Items items)
                || items.values().size() <= place
                || !(items.values().get(place) instanceof Setting.Whole length)
                || !factor.key().equals("iters")
                || !(factor.before() instanceof Setting.Whole before)
                || !(factor.after() instanceof Setting.Whole after)
                || after.value() <= before.value()) {
            return;
        }
        List<Setting> arguments = new ArrayList<>(items.values());
        long longer = Math.round((double) length.value() * after.value() / before.value());
        arguments.set(place, new Setting.Whole(longer));
        change(SCHEDULE, old, new Setting.Items(arguments));
    }

    /// A resumed run's `iters` are those of its last part alone.
    private static Optional<Setting> resumedLength(Run run, Hyperparameters old, Change factor) {
        boolean longer = run.history().progress().planned().isPresent()
                && !factor.key().equals("iters")
                && old.get("iters").isPresent();
        return longer
                ? Optional.of(
                        new Setting.Whole(run.history().progress().planned().getAsLong()))
                : Optional.empty();
    }

    Map<String, Setting> settings() {
        return settings;
    }

    List<Change> companions() {
        return companions;
    }

    private void take(String key, Setting value, Run run) {
        if (run.identity().trainer().settings().accepts(key)) {
            settings.put(key, value);
        } else if (!saysTheSame(key, value, run.hyperparameters())) {
            companions.add(new Change(key, value, null));
        }
    }

    /// Whether a key is only the flat name of one that stays, with the same value: readers give it for comparing.
    private static boolean saysTheSame(String key, Setting value, Hyperparameters old) {
        String nested = FLAT_NAMES.get(key);
        return nested != null
                && old.get(nested).filter(same -> Setting.same(same, value)).isPresent();
    }

    private void ownFolder(Run run, Hyperparameters old) {
        String folder = old.text(ADAPTERS).orElse("adapters");
        String trimmed = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        String name = trimmed.isEmpty() ? run.name() : trimmed;
        change(ADAPTERS, old, new Setting.Text(name + "_next"));
    }

    private void change(String key, Hyperparameters old, Setting after) {
        companions.add(new Change(key, old.get(key).orElse(null), after));
        settings.put(key, after);
    }

    private void put(String key, @Nullable Setting after) {
        if (after == null) {
            settings.remove(key);
        } else {
            settings.put(key, after);
        }
    }
}
