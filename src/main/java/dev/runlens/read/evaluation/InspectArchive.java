package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.Json;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/// A `.eval` log of Inspect AI: a ZIP with `header.json` (or, while it runs, `_journal/start.json`) and one file for each
/// sample. After `inspect_ai/log/_recorders/eval.py`.
final class InspectArchive implements EvaluationFormat {
    private static final Set<String> PARTS = Set.of("eval", "plan", "results", "status");
    private static final List<String> HEADERS = List.of("header.json", "_journal/start.json", "start.json");

    /// Members of a sample that are not wanted are passed over unheld: events of an agent may be many megabytes.
    private static final Set<String> SAMPLE = Set.of("id", "epoch", "input", "target", "output", "scores", "error");

    @Override
    public String name() {
        return "Inspect AI";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        byte[] head = file.probe().head();
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4
                && file.probe().lowerCaseName().endsWith(".eval");
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        SubjectDraft draft = answers.subject("inspect:" + file.path(), file.stem(), this);
        draft.readFrom(file.path());
        InspectLog log = new InspectLog(draft);
        try (PackedFiles files = PackedFiles.of(file.path())) {
            Map<String, PackedEntry> entries = files.entries();
            String header = HEADERS.stream().filter(entries::containsKey).findFirst()
                    .orElseThrow(() -> new UnreadableSourceException("holds no log of Inspect AI", 0));
            WholeJson parts = parsed(files, Objects.requireNonNull(entries.get(header)), PARTS);
            log.header(parts.get("eval"), parts.get("plan"));
            log.results(parts.get("results"));
            if (!parts.get("status").text().orElse("started").equals("success")) {
                answers.find(Finding.in(file.path(), FindingCode.UNFINISHED,
                        "the evaluation did not end: what it holds so far is read"));
            }
            for (PackedEntry entry : entries.values()) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                if (entry.name().startsWith("samples/") && entry.name().endsWith(".json")) {
                    sample(file, files, entry, log, answers);
                    progress.advanced(file.path(), entry.offset(), file.input().size());
                }
            }
        }
    }

    /// A sample that is damaged costs only itself.
    private static void sample(EvaluationFile file, PackedFiles files, PackedEntry entry, InspectLog log,
            AnswerCollector answers) {
        try {
            WholeJson sample = parsed(files, entry, SAMPLE);
            log.sample(sample.all());
        } catch (IOException damaged) {
            answers.skipped(file.path(), 0, entry.name() + " " + damaged.getMessage() + "; it was left out");
        }
    }

    private static WholeJson parsed(PackedFiles files, PackedEntry entry, Set<String> wanted) throws IOException {
        WholeJson json = new WholeJson(wanted, Set.of());
        try (JsonParser parser = Json.parser(files.open(entry))) {
            parser.nextToken();
            json.walk(parser, (list, element) -> {});
            return json;
        } catch (JacksonIOException trouble) {
            throw trouble.getCause();
        } catch (JacksonException broken) {
            throw new UnreadableSourceException("is not valid JSON: " + Json.reason(broken), 0);
        }
    }
}
