package dev.runlens.write;

import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Segment;
import dev.runlens.run.Sourced;
import dev.runlens.text.Digits;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One run of the comparison JSON: the documented keys first, then ours.
final class RunJson {
    private final JsonOut json;
    private final AdviceJson advice;
    private final RunCard card;
    private final ComparedRun compared;
    private final Run run;
    private final MetricsJson metrics;

    /// @param advice writes what is said of it
    RunJson(JsonOut json, AdviceJson advice, RunCard card) {
        this.json = json;
        this.advice = advice;
        this.card = card;
        this.compared = card.run();
        this.run = compared.run();
        this.metrics = new MetricsJson(json);
    }

    /// @param whole whether the curves that were worked out are written too
    void members(boolean whole) {
        SettingJson settings = new SettingJson(json, run.hyperparameters());
        json.text("run_name", run.name());
        json.text("run_path", run.path().toString());
        json.text("timestamp", ComparisonJson.timestamp(run.identity().collectedAt()));
        settings.stated("hyperparameters");
        metrics.all("training_metrics", run.history().metrics());
        json.object("final_metrics", this::finals);
        json.text("trainer", run.identity().trainer().name());
        json.array("sources", run.identity().sources(), source -> json.text(source.toString()));
        json.array("segments", run.history().segments(), segment -> json.object(() -> segment(segment)));
        json.array("checkpoints", run.checkpoints(), this::checkpoint);
        FindingJson.array(json, "findings", run.findings());
        SettingJson.withOrigins(json, "effective_settings", compared.effective().settings());
        size("dataset_size", run.configuration().datasetLines());
        size("validation_size", run.configuration().validationLines());
        validationDigest();
        json.inline().object("progress", this::progress);
        json.object("analysis", () -> new AnalysisJson(json, compared).members(whole));
        advice.members(card);
        json.array("non_finite", () -> {
            metrics.nonFinite(run.history().metrics());
            nonFiniteFinals();
        });
        settings.notes("hyperparameter_notes");
        byHand();
    }

    private void finals() {
        if (run.history().isEmpty()) {
            return;
        }
        for (FinalMetric metric : FinalMetric.values()) {
            double value = run.finals().get(metric).orElse(Double.NaN);
            json.name(metric.key());
            if (metric.whole()) {
                json.count(value);
            } else {
                json.number(value);
            }
        }
        json.derived(
                "train_val_gap",
                compared.analysis().gap() == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(compared.analysis().gap().value()));
    }

    private void nonFiniteFinals() {
        for (FinalMetric metric : FinalMetric.values()) {
            OptionalDouble value = run.finals().get(metric);
            if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
                json.inline().object(() -> {
                    json.text("final_metric", metric.key());
                    json.text("value", Digits.javaScript(value.getAsDouble()));
                });
            }
        }
    }

    private void byHand() {
        if (!run.finals().anyByHand()) {
            return;
        }
        json.object("final_metrics_from", () -> {
            for (FinalMetric metric : FinalMetric.values()) {
                Origin origin = run.finals().origin(metric).orElse(null);
                if (origin instanceof Origin.ByHand) {
                    json.text(metric.key(), origin.text());
                }
            }
        });
    }

    private void segment(Segment segment) {
        json.whole("first_iteration", segment.span().firstIteration());
        json.whole("last_iteration", segment.span().lastIteration());
        json.whole("offset", segment.offset());
        json.text("resumed_from", segment.resumedFrom());
        json.whole("train_points", segment.span().trainPoints());
        json.whole("val_points", segment.span().valPoints());
        json.whole("superseded_points", segment.supersededPoints());
        json.text("source", segment.source() == null ? null : segment.source().text());
        metrics.some("superseded", segment.superseded());
        json.array("non_finite", () -> metrics.nonFinite(segment.superseded()));
    }

    private void checkpoint(Checkpoint checkpoint) {
        json.inline().object(() -> {
            json.text("path", checkpoint.path().toString());
            json.whole("iteration", checkpoint.iteration());
            json.flag("on_disk", checkpoint.onDisk());
            json.flag("last", checkpoint.last());
        });
    }

    private void size(String name, @Nullable Sourced<Long> lines) {
        if (lines == null) {
            json.nothing(name);
            return;
        }
        json.inline().object(name, () -> {
            json.whole("value", lines.value());
            json.text("from", lines.origin().text());
        });
    }

    private void validationDigest() {
        Sourced<String> digest = run.configuration().validationDigest();
        if (digest == null) {
            json.nothing("validation_digest");
            return;
        }
        json.inline().object("validation_digest", () -> {
            json.text("value", digest.value());
            json.text("from", digest.origin().text());
        });
    }

    private void progress() {
        json.text("state", run.history().progress().state().name().toLowerCase(Locale.ROOT));
        json.whole("planned", run.history().progress().planned());
    }
}
