package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.ask.ModelServerDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AskInWindowTest extends WindowTest {
    private static final ModelServerDouble.Handler NOBODY = (exchange, body) -> false;

    private Path questions() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            lines.append("{\"prompt\":\"%d + 2?\",\"completion\":\"%d\"}\n".formatted(i, i + 2));
        }
        return Files.writeString(folder.resolve("valid.jsonl"), lines);
    }

    /// run4's adapter can add, the other cannot.
    private static String answer(JsonNode body) {
        int number = Integer.parseInt(ModelServerDouble.question(body).replaceAll("\\D.*", ""));
        return body.has("adapters") && body.get("adapters").asString().endsWith("run4")
                ? Integer.toString(number + 2)
                : "no idea";
    }

    private void enter(String field, Object text) {
        robot.interact(() -> find(field, TextField.class).setText(text.toString()));
    }

    private void form(Object server) throws IOException {
        enter("#ask-server", server);
        enter("#ask-questions", questions());
        enter("#ask-output", folder.resolve("answers.jsonl"));
    }

    @Test
    void theRunsThatAreTickedAreAskedAndTheirAnswersShown() throws IOException {
        open(RunFiles.run(folder, "run3", "1e-5", 2.0, 2.1), RunFiles.run(folder, "run4", "1e-5", 2.0, 2.1));
        surroundings.environment.put("OPENAI_API_KEY", "sk-of-the-machine");
        try (ModelServerDouble server = ModelServerDouble.mlx(AskInWindowTest::answer, NOBODY)) {
            robot.interact(() -> dashboard.requestFocus());
            fireKey(KeyCode.A, true);
            form(server.address());
            fire("#ask-save");
            settle();

            assertThat(server.asked()).hasSize(24);
            assertThat(server.keys()).containsOnly("Bearer sk-of-the-machine");
        }
        assertThat(texts("#answers-said").getFirst()).startsWith("run4 is right on 100.0 points more of 12 examples");
        assertThat(Files.readString(folder.resolve("answers.jsonl"))).doesNotContain("sk-of");
        press(KeyCode.ESCAPE, false);
        assertThat(text("#verdict-answers")).startsWith("Answers: run4 is right on");
    }

    @Test
    void aKeyThatIsTypedGoesToTheServerAloneAndIsForgotten() throws IOException {
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", NOBODY)) {
            fireKey(KeyCode.A, true);
            form(server.address());
            enter("#ask-names", "base/tiny");
            enter("#ask-key", "sk-typed");
            fire("#ask-save");
            settle();

            assertThat(server.keys()).containsOnly("Bearer sk-typed");
        }
        press(KeyCode.ESCAPE, false);
        fireKey(KeyCode.A, true);
        assertThat(find("#ask-key", TextField.class).getText()).isEmpty();
        assertThat(Files.readString(folder.resolve("answers.jsonl"))).doesNotContain("sk-typed");
    }

    @Test
    void nothingGoesToAnotherMachineBeforeThePersonSaysSo() throws IOException {
        fireKey(KeyCode.A, true);
        form("http://192.0.2.1:9");
        enter("#ask-names", "some-model");
        enter("#ask-key", "sk-typed");
        fire("#ask-save");

        assertThat(texts("#send-card").getFirst()).isEqualTo("Send to 192.0.2.1?");
        assertThat(texts("#send-said")).hasSize(2).first().asString().startsWith("Sent to 192.0.2.1, another machine");
        assertThat(texts("#send-said")).last().asString().contains("unencrypted");
        fire("#send-cancel");
        assertThat(shows("#send-card")).isFalse();
        assertThat(find("#ask-names", TextField.class).getText()).as("what was typed").isEqualTo("some-model");
        assertThat(folder.resolve("answers.jsonl")).doesNotExist();
    }

    @Test
    void whatCannotBeAskedIsSaidAndTheFormStays() throws IOException {
        fireKey(KeyCode.A, true);
        form("http://127.0.0.1:9");
        fire("#ask-save");
        assertThat(text("#ask-wrong")).isEqualTo("Choose at least one model.");
        enter("#ask-names", "x");
        enter("#ask-server", "not an address");
        fire("#ask-save");
        assertThat(text("#ask-wrong")).isEqualTo("A server has an address such as http://127.0.0.1:8080.");
        enter("#ask-server", "http://127.0.0.1:9");
        enter("#ask-limit", "many");
        fire("#ask-save");
        assertThat(text("#ask-wrong")).startsWith("How many and the longest answer are counts");
        enter("#ask-limit", "3");
        fire("#ask-save");
        settle();
        assertThat(notices()).contains("no server answers at http://127.0.0.1:9/");
        assertThat(shows("#ask-form")).as("what was typed is there still").isTrue();
        assertThat(text("#ask-wrong")).startsWith("no server answers at http://127.0.0.1:9/");
        assertThat(find("#ask-names", TextField.class).getText()).isEqualTo("x");
        assertThat(folder.resolve("answers.jsonl")).doesNotExist();
    }

    @Test
    void withoutQuestionsTheFormSaysSoAndKeepsWhatWasTyped() throws IOException {
        fireKey(KeyCode.A, true);
        enter("#ask-server", "http://127.0.0.1:9");
        enter("#ask-names", "base/tiny");
        fire("#ask-save");
        settle();

        assertThat(text("#ask-wrong")).startsWith("No validation data is known for these runs");
        assertThat(find("#ask-server", TextField.class).getText()).isEqualTo("http://127.0.0.1:9");
        assertThat(notices()).doesNotContain("validation data");

        enter("#ask-questions", questions());
        enter("#ask-output", folder.resolve("answers.jsonl"));
        fire("#ask-save");
        settle();
        assertThat(text("#ask-wrong")).startsWith("no server answers at http://127.0.0.1:9/");
        assertThat(notices()).contains("no server answers at http://127.0.0.1:9/");
    }

    @Test
    void inALargeWindowTheModelsLeaveNoEmptyRow() {
        robot.interact(() -> dashboard.getScene().getWindow().setWidth(1600));
        open(Path.of("samples/models"));
        fireKey(KeyCode.A, true);
        settle();

        Region models = find("#ask-runs", Region.class);
        double lowest = models.getChildrenUnmodifiable().stream()
                .mapToDouble(box -> box.getBoundsInParent().getMaxY()).max().orElseThrow();
        assertThat(models.getHeight()).isLessThan(lowest + 6);
    }

    @Test
    void aLowWindowAndManyRunsOfLongNamesLeaveTheButtonsInSight() {
        robot.interact(() -> {
            dashboard.getScene().getWindow().setWidth(720);
            dashboard.getScene().getWindow().setHeight(480);
        });
        open(IntStream.range(0, 12)
                .mapToObj(i -> RunFiles.run(folder, "a-name-that-has-to-be-shortened-".repeat(3) + i, "1e-5", 2.0, 2.1))
                .toArray(Path[]::new));
        fireKey(KeyCode.A, true);

        Bounds card = find("#ask-form", Region.class).localToScene(find("#ask-form", Region.class).getLayoutBounds());
        assertThat(dashboard.getLayoutBounds().contains(card)).isTrue();
        for (String part : new String[] {"#ask-save", "#ask-cancel", "#ask-fields"}) {
            Node shown = find(part, Node.class);
            assertThat(card.contains(shown.localToScene(shown.getLayoutBounds()))).as(part).isTrue();
        }
        assertThat(find("#ask-server", Region.class).getWidth())
                .isLessThan(find("#ask-fields", Region.class).getWidth());
    }

    @Test
    void ofAChosenPathTheEndIsSeen() {
        fireKey(KeyCode.A, true);
        dialogs.target = Optional.of(folder.resolve("a-long-name-".repeat(8) + ".jsonl"));
        fire("#ask-output-browse");

        TextField output = find("#ask-output", TextField.class);
        assertThat(output.getText()).endsWith("a-long-name-.jsonl");
        assertThat(output.getCaretPosition()).isEqualTo(output.getLength());
    }

    @Test
    void failuresAreCountedAndAskedAgain() throws IOException {
        boolean[] broken = {true};
        try (ModelServerDouble server = ModelServerDouble.mlx(body -> "x", (exchange, body) -> broken[0]
                && ModelServerDouble.question(body).startsWith("1 ")
                && ModelServerDouble.say(exchange, 400, "\u001b[31mtoo hot"))) {
            for (int time = 0; time < 2; time++) {
                fireKey(KeyCode.A, true);
                form(server.address());
                enter("#ask-names", "base/tiny");
                fire("#ask-save");
                settle();
                assertThat(texts("#answers-body")).contains(time == 0 ? "11" : "12");
                press(KeyCode.ESCAPE, false);
                broken[0] = false;
            }
            assertThat(server.asked()).hasSize(13);
        }
    }

    private String notices() {
        return String.join(" ", texts("#notices"));
    }

    private void fireKey(KeyCode key, boolean shift) {
        robot.interact(() -> javafx.event.Event.fireEvent(dashboard, new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false)));
        settle();
    }
}
