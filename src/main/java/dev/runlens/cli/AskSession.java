package dev.runlens.cli;

import dev.runlens.ask.AnswerFile;
import dev.runlens.ask.Asker;
import dev.runlens.ask.Asking;
import dev.runlens.ask.ModelServer;
import dev.runlens.ask.Target;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.read.evaluation.QuestionReader;
import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Question;
import dev.runlens.text.Numbers;
import dev.runlens.write.StagedAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks a server what `evaluate --model` names.
final class AskSession {
    private static final int FAILURES_TOLD = 5;
    private static final int CHARACTERS_A_TOKEN = 4;

    private final AskOptions options;
    private final Surroundings surroundings;
    private final Terminal terminal;
    private int failures;

    AskSession(AskOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
        this.terminal = surroundings.terminal();
    }

    /// The answers of everybody who was named, those that were there already included; empty, with the reason on standard
    /// error, where nobody could be asked.
    Optional<Evaluation> answers() {
        AskPlan plan = new AskPlan(options, surroundings);
        Path output = surroundings.folder().resolve(options.output);
        if (!plan.find()) {
            return Optional.empty();
        }
        Optional<Path> data = plan.data();
        if (data.isEmpty()) {
            return refused("no validation data is known for these runs: name the questions with --data");
        }
        if (plan.owns(output)) {
            return refused("--output " + options.output + " lies in a run: answers are never written into one");
        }
        if (options.beginAnew && Files.exists(output)) {
            return refused("--output " + options.output + " is there already: name another, or leave out --no-resume");
        }
        List<Finding> findings = new ArrayList<>();
        List<Question> questions = QuestionReader.read(data.get(), options.limit, options.seed, findings);
        new Notices(terminal).problems(findings);
        return questions.isEmpty() ? refused(data.get() + " holds no questions")
                : asked(plan, data.get(), questions, output);
    }

    private Optional<Evaluation> asked(AskPlan plan, Path data, List<Question> questions, Path output) {
        String key = options.server == null ? null : System.getenv("OPENAI_API_KEY");
        try (StagedAdapters staged = new StagedAdapters()) {
            Optional<ModelServer> server = server(key);
            if (server.isEmpty()) {
                return Optional.empty();
            }
            List<Target> targets = plan.targets(server.get(), staged);
            announce(server.get(), targets, questions);
            Asking asking = new Asking(data.toAbsolutePath().normalize().toString(), options.seed, options.maxTokens);
            try (AnswerFile file = AnswerFile.of(output);
                    Asker asker = new Asker(server.get(), key, () -> false)) {
                asker.ask(targets, questions, asking, file, this::advanced);
            }
            endLine();
            terminal.say("answers are in " + options.output);
            return Optional.of(of(targets, output));
        } catch (IOException trouble) {
            endLine();
            return refused(String.valueOf(trouble.getMessage()));
        }
    }

    private Optional<ModelServer> server(@Nullable String key) throws IOException {
        if (options.server != null) {
            return Optional.of(ModelServer.at(options.server, key));
        }
        List<ModelServer> found = ModelServer.local();
        if (found.isEmpty()) {
            terminal.say("no server answers on this machine (ports 8080, 1234, 11434, 8000): start one, such as"
                    + " `mlx_lm.server`, or name it with --server");
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    /// What is sent where, before it is.
    private void announce(ModelServer server, List<Target> targets, List<Question> questions) {
        long characters = questions.stream().mapToLong(Question::characters).sum();
        terminal.say("asking " + server.kind().label() + " at " + server.base() + " for "
                + targets.stream().map(Target::subject).collect(Collectors.joining(", ")));
        if (!server.isLocal()) {
            terminal.say("sent to that machine: " + Numbers.count(questions.size()) + " questions, about "
                    + Numbers.count(characters / CHARACTERS_A_TOKEN) + " tokens, once for each model; answers of up to "
                    + Numbers.count(options.maxTokens) + " tokens come back");
        }
    }

    private void advanced(int done, int of, Target target, @Nullable String failure) {
        if (failure != null && ++failures <= FAILURES_TOLD) {
            endLine();
            terminal.say(target.subject() + ": " + failure);
        }
        if (terminal.interactive()) {
            terminal.err().print("\r" + Printable.line(target.subject()) + ": " + Numbers.count(done) + " of "
                    + Numbers.count(of) + " answers\u001b[K");
            terminal.err().flush();
        }
    }

    private void endLine() {
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    private static Evaluation of(List<Target> targets, Path output) {
        Set<String> names = targets.stream().map(Target::subject).collect(Collectors.toSet());
        Evaluation all = new EvaluationReader().read(List.of(output), ReadProgress.NONE);
        return new Evaluation(
                all.subjects().stream().filter(one -> names.contains(one.subject().name())).toList(), all.findings());
    }

    private Optional<Evaluation> refused(String why) {
        terminal.say(why);
        return Optional.empty();
    }
}
