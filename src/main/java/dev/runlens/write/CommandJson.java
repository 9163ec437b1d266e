package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.vote.VoteResult;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/// What the commands print with `--json`: `command`, `schema_version`, and then keys that mean what they mean in the
/// comparison JSON. `docs/commands.schema.json` fixes all of them. (`compare --json` prints the comparison JSON
/// itself, `verdict --json` its `verdict`.)
public final class CommandJson {
    private CommandJson() {}

    /// `runlens checkpoint`: the analysis of each run, with the file to ship, and what is said of its files.
    ///
    /// @throws IOException when the stream does not take it
    public static void checkpoint(Comparison comparison, OutputStream out) throws IOException {
        document("checkpoint", out, json -> {
            AdviceJson advice = new AdviceJson(json, new EvidencePaths(comparison.runs()), comparison.advice());
            runs(json, comparison, card -> {
                json.object("analysis", () -> new AnalysisJson(json, card.run()).members(true));
                advice.statements(card);
            });
        });
    }

    /// `runlens next`: what to try after each run.
    ///
    /// @throws IOException when the stream does not take it
    public static void next(Comparison comparison, OutputStream out) throws IOException {
        document("next", out, json -> {
            AdviceJson advice = new AdviceJson(json, new EvidencePaths(comparison.runs()), comparison.advice());
            runs(json, comparison, advice::nextRun);
        });
    }

    /// `runlens prune`: what stays and what may go.
    ///
    /// @throws IOException when the stream does not take it
    public static void prune(ComparedRun run, Pruning pruning, OutputStream out) throws IOException {
        document("prune", out, json -> {
            json.text("run_name", run.name());
            json.text("run_path", run.run().path().toString());
            json.array("kept", pruning.kept(), path -> json.text(path.toString()));
            json.array("files", pruning.files(), file -> json.inline().object(() -> {
                json.text("path", file.path().toString());
                json.whole("bytes", file.bytes());
                json.whole("iteration", file.iteration());
                json.flag("training_state", file.state());
            }));
            json.array("unknown", pruning.unknown(), path -> json.text(path.toString()));
            json.whole("bytes", pruning.bytes());
        });
    }

    /// `runlens evaluate`.
    ///
    /// @throws IOException when the stream does not take it
    public static void evaluate(AnswersAnalysis answers, OutputStream out) throws IOException {
        document("evaluate", out, json -> AnswersJson.member(json, new EvidencePaths(List.of()), answers));
    }

    /// `runlens vote --result`.
    ///
    /// @throws IOException when the stream does not take it
    public static void vote(VoteResult result, List<Finding> problems, OutputStream out) throws IOException {
        document("vote", out, json -> {
            VotesJson.members(json, result);
            FindingJson.array(json, "problems", problems);
        });
    }

    /// `runlens formats`.
    ///
    /// @param read the names of the formats that are read
    /// @param recognised what is known by sight and not read, with what to do about it
    /// @throws IOException when the stream does not take it
    public static void formats(List<String> read, List<String> recognised, OutputStream out) throws IOException {
        document("formats", out, json -> {
            json.array("read", read, json::text);
            json.array("recognised", recognised, json::text);
        });
    }

    /// `runlens inspect`.
    ///
    /// @throws IOException when the stream does not take it
    public static void inspect(Inspection inspection, OutputStream out) throws IOException {
        document("inspect", out, json -> {
            json.array("runs", inspection.runs(), run -> json.object(() -> run(json, inspection, run)));
            json.array("unused", inspection.unused(), file -> file(json, file));
            json.array("passed_over", inspection.passedOver(), file -> file(json, file));
        });
    }

    private static void run(JsonOut json, Inspection inspection, Inspection.Found found) {
        json.text("run_name", found.run().name());
        json.text("run_path", found.run().path().toString());
        json.text("trainer", found.run().identity().trainer().name());
        json.array("sources", found.run().identity().sources(), source -> json.inline().object(() -> {
            json.text("path", source.toString());
            json.text("format", inspection.format(source).orElse(null));
        }));
        json.whole("train_points", found.trainPoints());
        json.whole("val_points", found.valPoints());
        json.whole("last_iteration", found.lastIteration());
        json.text("progress", found.progress());
        json.whole("saved_weights", found.savedWeights());
        FindingJson.array(json, "findings", found.run().findings());
    }

    private static void file(JsonOut json, Inspection.LeftOut file) {
        json.inline().object(() -> {
            json.text("path", file.path().toString());
            json.text("reason", file.reason());
        });
    }

    private static void runs(JsonOut json, Comparison comparison, Consumer<RunCard> members) {
        json.array("runs", comparison.advice().cards(), card -> json.object(() -> {
            json.text("run_name", card.name());
            json.text("run_path", card.run().run().path().toString());
            members.accept(card);
        }));
        FindingJson.array(json, "problems", comparison.problems());
    }

    private static void document(String command, OutputStream out, Consumer<JsonOut> members) throws IOException {
        JsonOut.document(out, json -> json.object(() -> {
            json.text("command", command);
            json.whole("schema_version", ComparisonJson.SCHEMA_VERSION);
            members.accept(json);
        }));
    }
}
