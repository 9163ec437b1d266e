package dev.runlens.read.evaluation;

import dev.runlens.read.json.JsonFields;
import dev.runlens.run.Direction;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.AnswerSetup;
import dev.runlens.run.evaluation.AnswerText;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.run.evaluation.TaskScore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The answers of one subject while they are read.
final class SubjectDraft {
    private final String format;
    private final TextBudget budget;
    private final @Nullable SubjectDraft first;
    private final KeySet keys = new KeySet();
    private final Map<String, Integer> merged = new HashMap<>();
    private final Map<String, Integer> failed = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<TaskScore> totals = new ArrayList<>();
    private final Map<String, String> conditions = new TreeMap<>();
    private final Map<String, Direction> directions = new TreeMap<>();
    private final Set<Path> sources = new LinkedHashSet<>();
    private String name;
    private @Nullable String model;
    private @Nullable String adapter;
    private int leftOut;
    private boolean inStep;

    /// @param first the first subject, which was most likely asked the same in the same order: its examples are shared; null
    ///     for the first itself
    SubjectDraft(String name, String format, TextBudget budget, @Nullable SubjectDraft first) {
        this.first = first;
        this.inStep = first != null;
        this.name = name;
        this.format = format;
        this.budget = budget;
    }

    /// Takes an answer. An example that comes again is another one, told apart by a number.
    void add(Given given) {
        Given.Question question = given.question();
        if (!budget.takes(question.reference(), given.text())) {
            leftOut++;
            return;
        }
        String id = question.id() != null ? question.id()
                : question.prompt() != null && !question.prompt().isEmpty() ? question.prompt()
                        : "line " + (answers.size() + 1);
        String unique = unique(question.task(), id);
        Example example = example(question, unique, id);
        answers.add(new Answer(
                example, said(given.text(), example), given.scores(), given.failure(), given.generation()));
    }

    private static @Nullable AnswerText said(@Nullable String text, Example example) {
        return text == null ? null
                : new AnswerText(text, example.fields().isEmpty() ? Map.of() : JsonFields.within(text));
    }

    /// As [#add], but in the place of the same example where asking for it failed before.
    void addUnlessFailedBefore(Given given) {
        if (failed.isEmpty() && given.failure() == null) {
            add(given); // as nearly always, in files of a million lines too
            return;
        }
        String key = given.question().task() + '\u0000' + given.question().id();
        Integer place = failed.remove(key);
        int at = place == null ? answers.size() : place;
        if (place == null) {
            add(given);
        } else {
            Example example = answers.get(place).example();
            answers.set(place, new Answer(
                    example, said(given.text(), example), given.scores(), given.failure(), given.generation()));
        }
        if (given.failure() != null && at < answers.size()) {
            failed.put(key, at);
        }
    }

    /// Takes scores of an example that may be there already, under other metrics; the first text stays.
    ///
    /// @param place the same for all rows of one example
    void merge(String place, Given given) {
        Integer known = merged.putIfAbsent(given.question().task() + '\u0000' + place, answers.size());
        if (known == null || known >= answers.size()) {
            add(given);
            return;
        }
        Answer there = answers.get(known);
        Map<String, Double> scores = new TreeMap<>(there.scores());
        given.scores().forEach(scores::putIfAbsent);
        answers.set(known, new Answer(there.example(), there.said(), scores, there.failure(), there.generation()));
    }

    /// The example that the first subject has in this place; null where there is none.
    private @Nullable Example twin() {
        return first == null || first.answers.size() <= answers.size() ? null
                : first.answers.get(answers.size()).example();
    }

    /// @param id what tells it from the other examples of its task
    /// @param named what the file calls it, which may be the name of several
    private Example example(Given.Question question, String id, String named) {
        Example twin = twin();
        if (twin != null && twin.id().equals(id) && twin.task().equals(question.task())
                && twin.prompt().equals(question.prompt()) && Objects.equals(twin.reference(), question.reference())) {
            return twin;
        }
        String prompt = question.prompt() == null ? "" : question.prompt();
        // A prompt that is its own name is kept once.
        String kept = prompt.equals(id) ? id : budget.prompt(prompt);
        String reference = budget.shared(question.reference());
        String repeated = question.repeated();
        return new Example(question.task(), id, kept,
                reference == null ? null : new AnswerText(reference, JsonFields.of(reference)),
                repeated == null ? Example.asked(question.task(), named, prompt)
                        : Example.asked(question.task(), repeated));
    }

    /// As long as all examples are those of the first subject in their order, they are told apart as those are.
    private String unique(String task, String id) {
        Example twin = inStep ? twin() : null;
        if (twin != null && twin.id().equals(id) && twin.task().equals(task)) {
            return id;
        }
        if (inStep) {
            inStep = false;
            answers.forEach(answer -> keys.add(answer.example().key()));
        }
        String name = id;
        for (int i = 2; !keys.add(new Example(task, name, "", null).key()); i++) {
            name = id + "#" + i;
        }
        return name;
    }

    void add(TaskScore total) {
        totals.add(total);
    }

    void readFrom(Path source) {
        sources.add(source);
    }

    /// What has to be alike; what is null or empty is not known.
    void condition(String what, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            conditions.put(what, value);
        }
    }

    /// Which way a metric is better, as the file says.
    void better(String metric, Direction way) {
        directions.put(metric, way);
    }

    void called(String better) {
        name = better;
    }

    void ofModel(@Nullable String named) {
        model = named == null ? model : named;
    }

    void ofAdapter(@Nullable String named) {
        adapter = named == null ? adapter : named;
    }

    String name() {
        return name;
    }

    /// How many answers did not fit.
    int leftOut() {
        return leftOut;
    }

    /// Whether a file gave something to it.
    boolean isFrom(Path source) {
        return sources.contains(source);
    }

    boolean isEmpty() {
        return answers.isEmpty() && totals.isEmpty();
    }

    SubjectAnswers made(String unique) {
        merged.clear();
        return new SubjectAnswers(
                new Subject(unique, model, adapter, List.copyOf(sources)),
                new AnswerSetup(format, conditions, directions),
                answers,
                totals);
    }
}
