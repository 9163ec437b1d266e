package dev.runlens.cli;

import dev.runlens.ask.AnswerFile;
import dev.runlens.ask.AskPlan;
import dev.runlens.ask.Asked;
import dev.runlens.ask.Asker;
import dev.runlens.ask.Asking;
import dev.runlens.ask.Endpoint;
import dev.runlens.ask.ModelServer;
import dev.runlens.ask.Sending;
import dev.runlens.ask.Target;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.read.evaluation.QuestionReader;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Question;
import dev.runlens.text.FailureWords;
import dev.runlens.text.Numbers;
import dev.runlens.write.StagedAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks a server what `evaluate --model` names.
final class AskSession {
    private static final int FAILURES_TOLD = 5;

    private final AskOptions options;
    private final Surroundings surroundings;
    private final Terminal terminal;
    private final List<Run> runs = new ArrayList<>();
    private int failures;

    AskSession(AskOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
        this.terminal = surroundings.terminal();
    }

    /// The answers of everybody who was named, those that were there already included; empty, with the reason on standard
    /// error, where nobody could be asked.
    Optional<Evaluation> answers() {
        Optional<AskPlan> plan = plan();
        return plan.isEmpty() ? Optional.empty() : answers(plan.get());
    }

    /// The runs that were named.
    List<Run> runs() {
        return runs;
    }

    /// Whom to ask: what is no run is a model that the server has to know.
    private Optional<AskPlan> plan() {
        List<Asked> asked = new ArrayList<>();
        for (String name : options.models) {
            if (name.equals(AskPlan.BASE)) {
                asked.add(new Asked.Base());
            } else if (!TypedRun.exists(name, options.modelsDir, surroundings.folder())) {
                asked.add(new Asked.Named(name));
            } else {
                Optional<Run> run = new NamedSide(name, null, options.modelsDir).find(surroundings);
                if (run.isEmpty()) {
                    return Optional.empty();
                }
                runs.add(run.get());
                asked.add(new Asked.OfRun(run.get()));
            }
        }
        return Optional.of(new AskPlan(asked, options.allCheckpoints, surroundings.folder()));
    }

    private Optional<Evaluation> answers(AskPlan plan) {
        Path output = surroundings.folder().resolve(options.output);
        Optional<Path> data = Optional.ofNullable(options.data).map(surroundings.folder()::resolve).or(plan::data);
        if (data.isEmpty()) {
            return refused(withoutData(plan));
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
        return questions.isEmpty() ? refused(data.get() + " holds no questions: name others with --data")
                : asked(plan, data.get(), questions, output);
    }

    private String withoutData(AskPlan plan) {
        String unknown = plan.asked().stream()
                .flatMap(one -> one instanceof Asked.Named named ? Stream.of(named.name()) : Stream.empty())
                .collect(Collectors.joining(", "));
        return unknown.isEmpty() ? "no validation data is known for these runs: name the questions with --data"
                : unknown + ": no run was found here or under " + options.modelsDir
                        + "; if it is a model of the server, name the questions with --data";
    }

    private Optional<Evaluation> asked(AskPlan plan, Path data, List<Question> questions, Path output) {
        Optional<String> key = key();
        if (options.askKey && key.isEmpty()) {
            return refused("no key was typed: --ask-key asks on the terminal");
        }
        try (StagedAdapters staged = new StagedAdapters()) {
            sayWhatLeaves(plan, questions, key.isPresent());
            Optional<ModelServer> server = server(key.orElse(null));
            if (server.isEmpty()) {
                return Optional.empty();
            }
            List<Target> targets = plan.targets(server.get(), staged::folder);
            terminal.say("asking " + server.get().kind().label() + " at " + server.get().base() + " for "
                    + targets.stream().map(Target::subject).collect(Collectors.joining(", ")));
            Asking asking = new Asking(data.toAbsolutePath().normalize().toString(), options.seed, options.maxTokens,
                    Endpoint.ofWord(options.endpoint).orElseGet(() -> Endpoint.fitting(questions)));
            try (AnswerFile file = AnswerFile.of(output);
                    Asker asker = new Asker(server.get(), key.orElse(null), () -> false)) {
                asker.ask(targets, questions, asking, file, this::advanced);
            }
            endLine();
            terminal.say("answers are in " + options.output);
            return Optional.of(asking.of(new EvaluationReader().read(List.of(output), ReadProgress.NONE), targets));
        } catch (IOException trouble) {
            endLine();
            return refused(FailureWords.of(trouble));
        }
    }

    private void sayWhatLeaves(AskPlan plan, List<Question> questions, boolean withKey) throws IOException {
        if (options.server != null) {
            new Sending(ModelServer.address(options.server), plan.names(), questions, options.maxTokens, withKey)
                    .leaving().forEach(terminal::say);
        }
    }

    /// A key goes to a server that a person named, and is kept nowhere.
    private Optional<String> key() {
        if (options.server == null) {
            return Optional.empty();
        }
        return options.askKey ? Terminal.secret("key for " + options.server)
                : Optional.ofNullable(System.getenv(options.keyEnv)).filter(key -> !key.isBlank());
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

    private Optional<Evaluation> refused(String why) {
        terminal.say(why);
        return Optional.empty();
    }
}
