package dev.runlens.cli;

import dev.runlens.analyze.Judgements;
import dev.runlens.analyze.advice.ShippedByAnswers;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.write.AnswersText;
import dev.runlens.write.CommandJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runlens evaluate`.
@Command(name = "evaluate", description = {
        "Say which model answers better: reads answers and scores that other tools wrote, or asks a server with --model, and compares them example by example.",
        "Read are lm-evaluation-harness, mlx_lm.evaluate, Inspect AI, promptfoo, LLaMA-Factory and ms-swift, EvalScope, LightEval, RunLens' own answers.jsonl, and any CSV, TSV, JSONL or JSON with columns for prompt, reference and answer or score."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        ExitCodes.LINE_ALL_READ,
        ExitCodes.LINE_NOTHING_READ,
        ExitCodes.LINE_USAGE,
        ExitCodes.LINE_PARTLY_READ,
        ExitCodes.LINE_NO_JAVA,
        ExitCodes.LINE_INTERNAL,
        ExitCodes.LINE_NOT_WRITTEN
}, footerHeading = "%nExamples:%n", footer = {
        "  runlens evaluate run3/generated_predictions.jsonl run4/generated_predictions.jsonl",
        "  runlens evaluate lm-eval-output --score exact_match,strict-match",
        "  runlens evaluate table.csv --column answer=said --column reference=wanted",
        "  runlens evaluate --model models/SmolLM3-3B_run3 --compare-ground-truth",
        "  runlens evaluate --model base --model run3 --model run4 --limit 200 --server http://127.0.0.1:8080"
})
final class EvaluateCommand implements Callable<Integer> {
    private static final int EXAMPLES = 5;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files with answers or scores, and folders that hold some.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--score", paramLabel = "NAME", description = "Compare by this: a metric of the files, or exact_match, contains, number_match, accuracy, json_fields, token_f1, rouge_l, chrf, edit_similarity, length_ratio. NAME:lower or NAME:higher says which way is better of a metric that is not known by its name.")
    private @Nullable String score;

    @Option(names = "--column", paramLabel = "PART=NAME", description = "Which column of a table is the id, prompt, reference, answer, model, task or score.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--examples", paramLabel = "N", defaultValue = "5", description = "Show so many of the examples that decide. Default: ${DEFAULT-VALUE}")
    private int examples = EXAMPLES;

    @Option(names = "--json", description = "Print it as JSON: docs/commands.schema.json.")
    private boolean json;

    @Mixin
    private AskOptions ask = new AskOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#NOTHING_READ], also where every question to a server failed, or
    ///     [ExitCodes#PARTLY_READ]
    /// @throws IOException when standard output does not take the JSON
    @Override
    public Integer call() throws IOException {
        checkUsage();
        AskSession session = new AskSession(ask, surroundings);
        Evaluation evaluation = ask.models.isEmpty()
                ? new EvaluationReader(columns)
                        .read(files.stream().map(surroundings.folder()::resolve).toList(), ReadProgress.NONE)
                : session.answers().orElse(Evaluation.NONE);
        new Notices(surroundings.terminal()).problems(evaluation.findings());
        if (evaluation.isEmpty()) {
            return ExitCodes.NOTHING_READ;
        }
        if (score != null && !AnswersAnalysis.knows(evaluation, score)) {
            throw new ParameterException(spec.commandLine(),
                    "--score " + score + " is neither a metric of these files nor a"
                            + " measure; the files have " + AnswersAnalysis.metrics(evaluation));
        }
        AnswersAnalysis answers = withFiles(AnswersAnalysis.of(evaluation, List.of(), score), session.runs());
        if (json) {
            surroundings.terminal().json(out -> CommandJson.evaluate(answers, out));
        } else {
            surroundings.terminal().print(String.join("\n",
                    AnswersText.lines(answers, surroundings.terminal().width(), examples)) + "\n");
        }
        boolean rejected = evaluation.findings().stream().map(Finding::code).anyMatch(FindingCode.REJECTED::equals);
        boolean nobodyAnswered = !ask.models.isEmpty() && evaluation.subjects().stream()
                .allMatch(subject -> subject.failed() == subject.answers().size());
        return nobodyAnswered ? ExitCodes.NOTHING_READ : rejected ? ExitCodes.PARTLY_READ : ExitCodes.ALL_READ;
    }

    private AnswersAnalysis withFiles(AnswersAnalysis answers, List<Run> runs) {
        if (!ask.allCheckpoints || runs.isEmpty()) {
            return answers;
        }
        List<ComparedRun> compared = new Judgements()
                .comparison(runs, List.of(), LocalDateTime.now(surroundings.clock())).runs();
        return answers.withFiles(ShippedByAnswers.of(answers, compared));
    }

    private void checkUsage() {
        ask.objection().ifPresent(this::refuse);
        if (files.isEmpty() && ask.models.isEmpty()) {
            refuse("name files with answers, or whom to ask with --model");
        }
        if (!files.isEmpty() && !ask.models.isEmpty()) {
            refuse("files are read and --model asks: give one of the two");
        }
    }

    private void refuse(String objection) {
        throw new ParameterException(spec.commandLine(), objection);
    }
}
