package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.HandClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A trainer that writes while the watch pauses; no time passes.
class WatchCommandTest {
    @TempDir
    Path folder;

    private final List<Map<String, String>> started = new ArrayList<>();
    private final List<List<String>> commands = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private boolean person;
    private boolean noProgram;
    private final Set<String> unknown = new HashSet<>();

    private interface Step {
        void run() throws IOException;
    }

    @Test
    void tellsThatARunOverfitsAndEndsThere() throws IOException {
        valley(8);
        train(8, 24);

        Typed.Outcome outcome = watch("run.log", "--until", "overfitting");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).containsPattern("run: .*[Oo]verfit");
        assertThat(steps).isNotEmpty();
    }

    @Test
    void everyLineBeginsWithTheTimeToTheSecond() throws IOException {
        write("run.log", start(200), report(100, 1.9), report(200, 1.8));
        clock.go(Duration.ofSeconds(60 - clock.instant().getEpochSecond() % 60));

        assertThat(watch("run.log").out().lines()).isNotEmpty().allMatch(line -> line.matches("\\d\\d:\\d\\d:00 .*"));
    }

    @Test
    void endsWith3WhenTheRunFinishesOtherwise() throws IOException {
        write("run.log", start(300), evaluation(1, 2.0), report(100, 1.9), report(200, 1.8));
        steps.add(() -> write("run.log", report(300, 1.7)));

        Typed.Outcome outcome = watch("run.log", "--until", "diverged");

        assertThat(outcome.code()).isEqualTo(ExitCodes.CANNOT_TELL);
        assertThat(outcome.out()).contains("run: Finished.");
    }

    @Test
    void waitsForTheEndOfAllRunsWhereNothingElseIsSaid() throws IOException {
        write("a.log", start(200), report(100, 1.9), report(200, 1.8));
        write("b.log", start(200), report(100, 1.9));
        steps.add(() -> write("b.log", report(200, 1.8)));

        Typed.Outcome outcome = watch("a.log", "b.log");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("a: Finished.").contains("b: Finished.");
    }

    @Test
    void tellsThatARunDiverged() throws IOException {
        write("run.log", start(900), evaluation(1, 2.0), report(100, 1.9), report(200, 1.8));
        steps.add(
                () -> write("run.log", report(300, Double.NaN), report(400, Double.NaN), evaluation(400, Double.NaN)));

        assertThat(watch("run.log", "--until", "diverged").code()).isZero();
    }

    @Test
    void tellsOfARunThatStallsAndGoesOn() throws IOException {
        write("run.log", start(300), report(100, 1.9));
        steps.add(() -> write("run.log", report(200, 1.8)));
        steps.add(() -> clock.go(Duration.ofMinutes(9)));
        steps.add(() -> write("run.log", report(250, 1.8)));
        steps.add(() -> write("run.log", report(300, 1.8)));

        Typed.Outcome outcome = watch("run.log", "--exec", "./tell-me.sh now");

        assertThat(outcome.out())
                .contains("run: Stalled: nothing was written for 9 min.")
                .contains("run: Goes on")
                .contains("run: Finished.");
        assertThat(commands).first().isEqualTo(List.of("./tell-me.sh", "now"));
        assertThat(started.getFirst()).containsEntry("RUNLENS_MESSAGE", "run: Stalled: nothing was written for 9 min.")
                .containsEntry("RUNLENS_EVENT", "stalled");
    }

    @Test
    void aMessageIsAnArgumentOfTheNotificationAndNoPartOfAScript() throws IOException {
        String evil = "$(touch x)";
        write(evil + ".log", start(300), report(100, 1.9));
        steps.add(() -> clock.go(Duration.ofMinutes(9)));

        watch(evil + ".log", "--notify");

        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.getFirst()).isEqualTo("notify-send");
            assertThat(command).contains("--", "RunLens: " + evil);
        });
    }

    @Test
    void aProgramThatIsNotThereIsSaidOnceAndDoesNotStopTheWatch() throws IOException {
        noProgram = true;
        write("a.log", start(200), report(200, 1.8));
        write("b.log", start(200), report(200, 1.8));

        Typed.Outcome outcome = watch("a.log", "b.log", "--exec", "none");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err().lines().filter(line -> line.contains("--exec"))).hasSize(1);
    }

    @Test
    void printsJsonLines() throws IOException {
        write("run.log", start(200), evaluation(1, 2.0), report(100, 1.9));
        steps.add(() -> write("run.log", report(200, 1.8), evaluation(200, 1.7)));

        Typed.Outcome outcome = watch("run.log", "--json");

        List<JsonNode> lines = outcome.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).extracting(line -> line.get("event").asString()).contains("progress", "finished");
        assertThat(lines.getLast().get("iteration").asInt()).isEqualTo(200);
        assertThat(lines.getLast().get("val_loss").asDouble()).isEqualTo(1.7);
        assertThat(lines).allSatisfy(line -> assertThat(line.get("run_name").asString()).isEqualTo("run"));
    }

    @Test
    void waitsForALogThatIsNotThereYet() throws IOException {
        steps.add(() -> write("late.log", start(200), report(100, 1.9)));
        steps.add(() -> write("late.log", report(200, 1.8)));

        Typed.Outcome outcome = watch("late.log");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("late.log").contains("waiting for it");
    }

    @Test
    void aProgramThatCannotBeStartedIsRefusedAtTheBeginning() throws IOException {
        write("run.log", start(300), report(100, 1.9));
        unknown.add("./tell-mee.sh");

        Typed.Outcome outcome = watch("run.log", "--exec", "./tell-mee.sh now");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("--exec: there is no program ./tell-mee.sh that can be started");
    }

    @Test
    void whatIsMissingForNotificationsIsSaidAtTheBeginningAndOnce() throws IOException {
        write("run.log", start(200), report(100, 1.9));
        unknown.add("notify-send");
        noProgram = true;
        steps.add(() -> write("run.log", report(200, 1.8)));

        Typed.Outcome outcome = watch("run.log", "--notify", "--exec", "none");

        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        assertThat(outcome.err()).startsWith("--notify: there is no notify-send here");
        assertThat(outcome.err().lines().filter(line -> line.contains("--notify"))).hasSize(1);
        assertThat(outcome.err().lines().filter(line -> line.contains("--exec"))).hasSize(1);
    }

    @Test
    void namesEachBadFileOfAFolderOnce() throws IOException {
        Files.createDirectories(folder.resolve("models/bad"));
        write("models/run.log", start(300), report(100, 1.9));
        write("models/bad/lora_config.yaml", "model: [\n");
        write("models/bad/adapter_config.json", "{");
        steps.add(() -> write("models/run.log", report(200, 1.8)));
        steps.add(() -> write("models/bad/lora_config.yaml", "more: {\n"));
        steps.add(() -> write("models/run.log", report(300, 1.7)));

        Typed.Outcome outcome = watch("models");

        assertThat(outcome.err().lines().filter(line -> line.contains("lora_config.yaml"))).hasSize(1);
        assertThat(outcome.err().lines().filter(line -> line.contains("adapter_config.json"))).hasSize(1);
    }

    @Test
    void drawsALineForEachRunWhereAPersonWatches() throws IOException {
        person = true;
        write("run.log", start(200), report(100, 1.9));
        steps.add(() -> write("run.log", report(200, 1.8)));

        Typed.Outcome outcome = watch("run.log");

        assertThat(outcome.err()).contains("run  100 of 200 · train 1.900").contains("200 of 200").contains("finished");
        assertThat(outcome.err()).contains("\u001b[1F");
    }

    @Test
    void isInterrupted() throws IOException {
        write("run.log", start(200), report(100, 1.9));

        assertThat(watch("run.log").code()).isEqualTo(ExitCodes.INTERRUPTED);
    }

    @Test
    void aStreamCannotBeFollowed() throws IOException {
        assertThat(watch("-").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(watch("run.log", "--exec", " ").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(watch("run.log", "--until", "never").code()).isEqualTo(ExitCodes.USAGE);
    }

    /// A run whose validation loss falls, then rises for good.
    private void valley(int until) throws IOException {
        write("run.log", start(3000));
        for (int i = 0; i < until; i++) {
            write("run.log", evaluation(100 * i + 1, validation(i)), report(100 * i + 50, 2.0 - 0.03 * i));
        }
    }

    private void train(int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            steps.add(() -> write(
                    "run.log", evaluation(100 * at + 1, validation(at)), report(100 * at + 50, 2.0 - 0.03 * at)));
        }
    }

    private static double validation(int i) {
        return 1.5 + 0.02 * (i - 7) * (i - 7);
    }

    private Typed.Outcome watch(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new Terminal(new ByteArrayInputStream(new byte[0]), out, err, person),
                folder,
                clock,
                Typed.NO_DISPLAY,
                inputs -> {});
        List<String> all = new ArrayList<>(List.of("watch"));
        all.addAll(List.of(arguments));
        int code = new CommandLineDoor(surroundings, Path.of("samples"), new Machine()).run(all.toArray(String[]::new));
        return new Typed.Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(
                folder.resolve(file),
                String.join("", lines),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String start(int planned) {
        return "Starting training..., iters: " + planned + "\n";
    }

    private static String report(int step, double loss) {
        return "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0, Trained Tokens %d, Peak mem 8.1 GB%n"
                .formatted(step, loss, step * 100).replace("NaN", "nan");
    }

    private static String evaluation(int step, double loss) {
        return "Iter %d: Val loss %.3f, Val took 30.0s%n".formatted(step, loss).replace("NaN", "nan");
    }

    private final class Machine implements WatchedMachine {
        @Override
        public boolean pause(Duration time) {
            clock.go(time);
            if (steps.isEmpty()) {
                return false;
            }
            try {
                steps.removeFirst().run();
                return true;
            } catch (IOException trouble) {
                throw new AssertionError(trouble);
            }
        }

        @Override
        public void start(List<String> command, Map<String, String> environment) throws IOException {
            if (noProgram) {
                throw new IOException("there is no such program");
            }
            commands.add(command);
            started.add(environment);
        }

        @Override
        public boolean knows(String program) {
            return !unknown.contains(program);
        }

        @Override
        public String system() {
            return "Linux";
        }
    }
}
