package dev.runlens.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.DefaultsSaid;
import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.plot.svg.Parsed;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Run;
import dev.runlens.text.Bundle;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.write.ComparisonJson;
import dev.runlens.write.ComparisonTable;
import dev.runlens.write.ScreenWidth;
import dev.runlens.write.Door;
import dev.runlens.write.ExampleRuns;
import dev.runlens.write.MarkdownReport;
import dev.runlens.write.html.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One advice, looked at through every door.
class FiveDoorsTest {
    private static final Path RUNS = Path.of("src", "test", "resources", "runs");
    private static final Path SAMPLES = Path.of("samples", "models");

    /// A sentence as a door shows it.
    private record Seen(String id, String text) {
        static Seen of(Statement statement) {
            return new Seen(statement.id(), VisibleText.of(statement.text()));
        }
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<Named<Comparison>> comparisons() throws IOException {
        List<Named<Comparison>> all = new ArrayList<>();
        for (Path folder : folders(RUNS)) {
            List<Run> runs = read(folder);
            if (!runs.isEmpty()) {
                all.add(Named.of(String.valueOf(folder.getFileName()), comparison(runs)));
            }
        }
        List<Run> samples = read(SAMPLES);
        for (int i = 0; i < samples.size(); i++) {
            for (int j = i + 1; j < samples.size(); j++) {
                all.add(Named.of("samples " + i + " and " + j, comparison(List.of(samples.get(i), samples.get(j)))));
            }
        }
        all.add(Named.of("all samples", comparison(samples)));
        all.add(Named.of("configuration alone", comparison(List.of(ExampleRuns.run4()))));
        all.add(Named.of("configuration beside a run", comparison(List.of(ExampleRuns.run3(), ExampleRuns.run4()))));
        all.add(Named.of("hostile names", comparison(List.of(ExampleRuns.hostile(), ExampleRuns.run3()))));
        all.add(Named.of("24 runs", comparison(manyRuns(24))));
        all.add(Named.of("every slot filled", everySlotFilled()));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void everyDoorSaysTheSameStatements(Comparison comparison) throws IOException {
        Advice advice = comparison.advice();
        assertThat(advice.statements()).isNotEmpty();
        for (Door door : Door.values()) {
            assertThat(shown(door, comparison)).as("through %s", door).containsAll(expected(door, advice));
        }
        for (Door door : List.of(Door.HTML, Door.JSON)) {
            assertThat(shown(door, comparison)).as("nothing else through %s", door)
                    .hasSameElementsAs(expected(door, advice));
        }
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void noSentenceIsSaidTwiceAndNoneIsLost(Comparison comparison) {
        Advice advice = comparison.advice();
        List<Statement> said = new ArrayList<>();
        if (advice.headline() != null) {
            said.add(advice.headline());
        }
        advice.topics().values().forEach(lines -> lines.forEach(line -> said.addAll(line.statements())));
        advice.cards().forEach(card -> advice.unsaid(card).values().forEach(said::addAll));
        assertThat(said).doesNotHaveDuplicates().hasSameElementsAs(advice.statements());
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, names = {"WINDOW", "JSON"})
    void windowAndJsonLeaveNothingOut(Door door) {
        Advice advice = everySlotFilled().advice();
        assertThat(expected(door, advice)).hasSameElementsAs(advice.statements().stream().map(Seen::of).toList());
    }

    @Test
    void aRunWithItsConfigurationAloneIsToldItsStrengthsInTheTerminal() {
        assertThat(ComparisonTable.of(comparison(List.of(ExampleRuns.run4()))))
                .contains("HOW IT WENT", "LoRA dropout of 0.1 regularises");
    }

    @Test
    void theJsonOfEverySlotPassesTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "comparison.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(json(everySlotFilled()), InputFormat.JSON)).isEmpty();
    }

    private static Set<Seen> expected(Door door, Advice advice) {
        Set<Seen> expected = new LinkedHashSet<>();
        advice.decided().forEach(statement -> expected.add(Seen.of(statement)));
        for (RunCard card : advice.cards()) {
            for (Aspect aspect : Aspect.values()) {
                door.says(advice, card, aspect).forEach(statement -> expected.add(Seen.of(statement)));
            }
        }
        defaults(door, advice).map(Seen::of).forEach(expected::add);
        return expected;
    }

    /// What terminal and reports say of defaults, once for several sentences.
    private static Stream<Statement> defaults(Door door, Advice advice) {
        return door == Door.WINDOW || door == Door.JSON ? Stream.empty()
                : Stream.concat(
                        DefaultsSaid.ofDecision(advice).stream(),
                        advice.cards().stream().flatMap(card -> DefaultsSaid.beyond(advice, Stream.of(Aspect.values())
                                .flatMap(aspect -> door.says(advice, card, aspect).stream()).toList()).stream()));
    }

    /// What a door shows; where it shows no ids, which of the advice's sentences stand in its text.
    private static Set<Seen> shown(Door door, Comparison comparison) throws IOException {
        return switch (door) {
            case TERMINAL -> {
                String text = flat(ComparisonTable.of(comparison, ScreenWidth.of(60)));
                yield standing(door, comparison, sentence -> text.contains(flat(sentence)));
            }
            case MARKDOWN -> {
                String text = MarkdownReport.of(comparison, Optional.empty()).replace("\\", "");
                yield standing(door, comparison, sentence -> text.contains(sentence.replace("\\", "")));
            }
            case WINDOW -> {
                List<String> labels = labels(comparison);
                yield standing(door, comparison, sentence -> labels.stream()
                        .anyMatch(label -> label.equals(sentence) || label.endsWith(": " + sentence)));
            }
            case HTML -> inPage(HtmlReport.of(comparison));
            case JSON -> inJson(JsonMapper.shared().readTree(json(comparison)), new LinkedHashSet<>());
        };
    }

    private static Set<Seen> standing(Door door, Comparison comparison, Predicate<String> there) {
        Set<Seen> seen = new LinkedHashSet<>();
        Stream.concat(comparison.advice().statements().stream(), defaults(door, comparison.advice()))
                .map(Seen::of)
                .filter(sentence -> there.test(sentence.text()))
                .forEach(seen::add);
        return seen;
    }

    private static String flat(String text) {
        return text.replaceAll("[ \n]+", " ");
    }

    private static List<String> labels(Comparison comparison) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            VerdictCard card = new VerdictCard(
                    Bundle.window(Locale.ENGLISH), new VerdictContent(comparison), new NoActions(),
                    new Grounds(Bundle.window(Locale.ENGLISH), comparison, new NoSources()),
                    steps -> steps.forEach(Runnable::run));
            List<String> texts = new ArrayList<>();
            collect(card, texts);
            return texts;
        });
    }

    private static void collect(Node node, List<String> into) {
        switch (node) {
            case Labeled labeled -> into.add(VisibleText.of(labeled.getText()));
            case ScrollPane pane -> collect(pane.getContent(), into);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
            default -> {}
        }
    }

    private static Set<Seen> inPage(String page) {
        Set<Seen> seen = new LinkedHashSet<>();
        Parsed.elements(Parsed.xml(page), "span").stream()
                .filter(span -> span.getAttribute("class").equals("said"))
                .forEach(span -> seen.add(new Seen(span.getAttribute("data-rule"), span.getTextContent())));
        return seen;
    }

    private static Set<Seen> inJson(JsonNode node, Set<Seen> into) {
        if (node.isObject() && node.has("id") && node.has("text")) {
            into.add(new Seen(node.path("id").asString(), VisibleText.of(node.path("text").asString())));
        }
        node.forEach(member -> inJson(member, into));
        return into;
    }

    private static String json(Comparison comparison) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonJson.write(comparison, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// An advice with a finding of health and something that was not checked for each run.
    private static Comparison everySlotFilled() {
        Comparison plain = comparison(List.of(ExampleRuns.run3(), ExampleRuns.run4()));
        Comparison.Choice choice = plain.choice();
        Advice advice = Advice.of(
                choice.verdicts(), plain.advice().cards().stream().map(FiveDoorsTest::filled).toList());
        return new Comparison(
                plain.timestamp(),
                new Comparison.Choice(choice.runs(), choice.settings(), choice.verdicts(), advice),
                List.of());
    }

    private static RunCard filled(RunCard card) {
        List<Evidence> evidence = List.of(new Evidence.Known(card.name(), Evidence.RunPart.TRAINER));
        Statement sick = new Statement("health.example", "The health of " + card.name() + " is poor.", evidence);
        Statement open = new Statement("unchecked.example", card.name() + " could not be checked.", evidence);
        Map<Aspect, List<Statement>> said = new EnumMap<>(card.said());
        said.put(Aspect.HEALTH, List.of(sick));
        said.put(Aspect.UNCHECKED, List.of(open));
        HealthFinding finding = new HealthFinding(sick, HealthFinding.Severity.WARNING, HealthFinding.Effect.LOWERS);
        return new RunCard(card.run(), said, List.of(finding), card.next());
    }

    private static List<Run> manyRuns(int count) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Path folder : folders(RUNS)) {
            read(folder).forEach(run -> runs.add(run.named("run " + runs.size())));
        }
        runs.add(ExampleRuns.run4().named("configured"));
        return runs.subList(runs.size() - count, runs.size());
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Run> read(Path path) {
        return Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(path, ReadProgress.NONE)))
                .runs();
    }

    private static Comparison comparison(List<Run> runs) {
        return Comparison.of(runs, List.of(), ExampleRuns.COLLECTED);
    }

    private static final class NoSources implements SourceActions {
        @Override
        public void copy(String text) {}

        @Override
        public void say(String words) {}

        @Override
        public void open(Path file) {}

        @Override
        public void reveal(Path file) {}
    }

    private static final class NoActions implements VerdictActions {
        @Override
        public void prune(ComparedRun run) {}

        @Override
        public void copyCommand(String run, Checkpoint checkpoint) {}

        @Override
        public void reveal(Checkpoint checkpoint) {}

        @Override
        public void saveNext(String run, NextRun.Proposal next) {}
    }
}
