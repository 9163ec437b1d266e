package dev.runlens.read.evaluation;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FormatWall;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.Trouble;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Evaluation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Reads files and folders with answers of models, or with scores of them, whatever wrote them. What a file is is told
/// by its content. For one thread at a time.
public final class EvaluationReader {
    private static final String NOTHING_KNOWN = "holds no answers that are known: `runlens help evaluate` names what is read, and how columns of a table are named";

    private final List<EvaluationFormat> formats;
    private final FormatWall wall;

    /// Tables are known by the names of their columns.
    public EvaluationReader() {
        this(Map.of());
    }

    /// @param columns which column of a table is what, where a person said so: `id`, `prompt`, `reference`, `answer`,
    ///     `model`, `task` or `score`, each with the name of its column
    public EvaluationReader(Map<String, String> columns) {
        this(columns, new FaultLog());
    }

    /// @param faults where faults of the program go
    EvaluationReader(Map<String, String> columns, FaultLog faults) {
        this.wall = new FormatWall(faults);
        this.formats = List.of(new OwnAnswers(), new LmEvalSamples(), new LightEval(), new LmEvalResults(),
                new InspectArchive(), new InspectJson(), new Promptfoo(), new EvalScopeReviews(),
                new EvalScopeReports(), new GeneratedPredictions(), new PredictResults(), new MlxEvaluate(),
                new JsonTable(columns), new SeparatedTable(columns));
    }

    /// What is read, in words: one line a format.
    public List<String> names() {
        return formats.stream().map(EvaluationFormat::name).distinct().toList();
    }

    /// Whether a file holds answers or scores of models, told by its beginning.
    public boolean recognises(Path path) {
        return is(path, (format, file) -> true);
    }

    /// The files of an input that hold answers or scores of models beyond doubt: the input itself, or what lies in a folder.
    /// A table of numbers alone may be a training; one of questions with answers alone, in a folder, the data of one.
    public List<Path> answersIn(Path input) {
        return Files.isDirectory(input)
                ? EvaluationFolder.of(input).files().stream()
                        .filter(file -> is(file, (format, seen) -> format.isSure(seen) && !format.maybeData(seen)))
                        .toList()
                : is(input, EvaluationFormat::isSure) ? List.of(input) : List.of();
    }

    private boolean is(Path path, BiPredicate<EvaluationFormat, EvaluationFile> wanted) {
        return wall.guard(path, () -> {
            if (!Files.isRegularFile(path)) {
                return false;
            }
            EvaluationFile file = EvaluationFile.of(path);
            return format(file).filter(format -> wanted.test(format, file)).isPresent();
        }, unreadable -> false);
    }

    /// Reads files, and what lies in folders.
    ///
    /// @param paths files that cannot be read are findings; of a folder only what is recognised, and is more than data to
    ///     train with, is read
    /// @param progress told how it goes on, asked whether to stop
    /// @throws java.util.concurrent.CancellationException when it was stopped
    public Evaluation read(List<Path> paths, ReadProgress progress) {
        AnswerCollector answers = new AnswerCollector();
        Set<Path> done = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                EvaluationFolder folder = EvaluationFolder.of(path);
                folder.findings().forEach(answers::find);
                List<Path> known = folder.files().stream()
                        .filter(file -> is(file, (format, seen) -> !format.maybeData(seen)))
                        .toList();
                known.forEach(file -> read(file, done, answers, progress));
                if (known.isEmpty()) {
                    answers.find(Trouble.rejected(path, NOTHING_KNOWN));
                }
            } else {
                read(path, done, answers, progress);
            }
        }
        return answers.evaluation();
    }

    private void read(Path path, Set<Path> done, AnswerCollector answers, ReadProgress progress) {
        if (!done.add(path.toAbsolutePath().normalize())) {
            return;
        }
        Optional<Finding> trouble = wall.guard(path, () -> {
            EvaluationFile file = EvaluationFile.of(path);
            EvaluationFormat format = format(file).orElseThrow(() -> new UnreadableSourceException(NOTHING_KNOWN, 0));
            format.read(file, answers, progress);
            if (!answers.hasWordOf(path)) {
                throw new UnreadableSourceException(
                        "looks like a file of " + format.name() + ", but holds neither answers nor scores", 0);
            }
            if (format instanceof LmEvalResults) {
                samples(file).forEach(beside -> read(beside, done, answers, progress));
            }
            return Optional.empty();
        }, Optional::of);
        trouble.ifPresent(answers::find);
    }

    private Optional<EvaluationFormat> format(EvaluationFile file) {
        return formats.stream().filter(format -> format.recognises(file)).findFirst();
    }

    /// The samples that were written with the results of lm-evaluation-harness lie beside them.
    private static List<Path> samples(EvaluationFile results) {
        String key = LmEvalPlace.of(results).key();
        Path folder = results.path().toAbsolutePath().getParent();
        return folder == null
                ? List.of()
                : EvaluationFolder.of(folder, 1).files().stream()
                        .filter(file -> String.valueOf(file.getFileName()).startsWith("samples_"))
                        .filter(file -> LmEvalPlace.of(file).key().equals(key))
                        .toList();
    }
}
