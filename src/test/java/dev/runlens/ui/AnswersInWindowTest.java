package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.event.Event;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class AnswersInWindowTest extends WindowTest {
    private Path answers(String run, int rightOf) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            rows.append("{\"prompt\":\"What is %d + 2?\",\"predict\":\"%s\",\"label\":\"%d\"}\n"
                    .formatted(i, i % rightOf == 0 ? Integer.toString(i + 2) : "wrong", i + 2));
        }
        return Files.writeString(Files.createDirectories(folder.resolve(run)).resolve("generated_predictions.jsonl"),
                rows);
    }

    @Test
    void droppedResultsShowWhoAnswersBetter() throws IOException {
        Path run3 = answers("run3", 3);
        Path run4 = answers("run4", 1);

        robot.interact(() -> {
            Drops drops = new Drops(dashboard.getScene());
            drops.enter(450, 300, Drops.files(run3, run4));
            drops.drop(450, 300);
        });
        settle();

        assertThat(texts("#answers-said").getFirst())
                .startsWith("run4 is right on 66.7 points more of 30 examples than run3");
        assertThat(texts("#answers-body")).contains("run3", "run4", "33.3\u202f%");
        List<TitledPane> deciding = find("#answers-deciding", VBox.class).getChildren().stream()
                .map(TitledPane.class::cast).toList();
        assertThat(deciding).hasSize(20);
        robot.interact(() -> deciding.getFirst().setExpanded(true));
        settle();
        assertThat(texts("#answers-deciding")).contains("What is 1 + 2?", "3", "run3 · 0.0\u202f%");
        assertThat(runNames()).isEmpty();
        press(KeyCode.ESCAPE, false);
        assertThat(shows("#answers-card")).isFalse();
    }

    @Test
    void runsAndAnswersMayBeOpenedTogether() throws IOException {
        Path run = RunFiles.run(folder, "run3", "1e-5", 2.0, 2.1);

        open(run, answers("run4", 1), answers("run3", 3));

        assertThat(runNames()).containsExactly("run3");
        assertThat(shows("#answers-card")).isTrue();
    }

    @Test
    void aFolderOfAnswersAloneIsShownAndNoRejectedRun() throws IOException {
        answers("results/run4", 1);
        answers("results/run3", 3);

        open(folder.resolve("results"));

        assertThat(texts("#answers-said").getFirst()).startsWith("run4 is right on 66.7 points more");
        assertThat(runNames()).isEmpty();
        assertThat(dashboard.model().entriesProperty().get()).isEmpty();
    }

    @Test
    void aFolderOfRunsAndAnswersSaysBothUnderTheVerdict() throws IOException {
        Path models = folder.resolve("models");
        RunFiles.run(models, "run3", "1e-5", 2.0, 2.1);
        RunFiles.run(models, "run4", "2e-5", 2.0, 2.1);
        answers("models/run3", 3);
        answers("models/run4", 1);

        open(models);

        assertThat(runNames()).containsExactly("run3", "run4");
        assertThat(shows("#answers-card")).as("nothing covers the runs").isFalse();
        assertThat(text("#verdict-answers"))
                .startsWith("Answers: run4 is right on 66.7 points more of 30 examples than run3");
        fire("#verdict-answered");
        assertThat(shows("#answers-card")).isTrue();
        fire("#answers-forget");
        assertThat(text("#verdict-answers")).isEmpty();
        press(KeyCode.A, false);
        assertThat(shows("#answers-card")).isFalse();
        press(KeyCode.Z, true);
        assertThat(text("#verdict-answers")).startsWith("Answers: run4 is right on 66.7 points more");
        press(KeyCode.Y, true);
        assertThat(text("#verdict-answers")).isEmpty();
        press(KeyCode.Z, true);
        assertThat(text("#verdict-answers")).startsWith("Answers: run4 is right on 66.7 points more");
    }

    @Test
    void dataToTrainWithIsNotTakenForAnswers() throws IOException {
        Path run = RunFiles.run(folder, "run3", "1e-5", 2.0, 2.1);
        Files.writeString(run.resolve("valid.jsonl"), "{\"question\":\"2 + 2?\",\"answer\":\"4\"}\n");
        Files.writeString(run.resolve("train.json"), "[{\"instruction\":\"a\",\"input\":\"\",\"output\":\"b\"}]");

        open(run);

        assertThat(shows("#answers-card")).isFalse();
        assertThat(shows("#verdict-answered")).isFalse();
    }

    @Test
    void whereLossAndAnswersDisagreeTheHeadlineSaysBothInTheWindowAndInExports() throws IOException {
        Path answers = folder.resolve("answers.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            for (String run : List.of("run4", "run5")) {
                lines.append(
                        "{\"runlens_answer\":1,\"subject\":\"tiny-llama_%s\",\"id\":\"%d\",\"reference\":\"%d\",\"answer\":\"%d\"}\n"
                                .formatted(run, i, i, run.equals("run4") || i % 2 == 0 ? i : -1));
            }
        }
        Files.writeString(answers, lines);

        open(Path.of("samples/models/tiny-llama_run4"), Path.of("samples/models/tiny-llama_run5"), answers);
        press(KeyCode.ESCAPE, false);

        String said = "Loss and answers disagree: tiny-llama_run5 has the lower validation loss, by 0.026 against"
                + " tiny-llama_run4, and tiny-llama_run4 is right on 50.0 points more of 60 examples (95 % 38.0 to 63.7).";
        assertThat(text("#verdict-headline")).startsWith(said);
        assertThat(text("#verdict-answers")).as("not twice").isEmpty();
        assertThat(find("#verdict", Region.class).getStyleClass()).as("no winner").contains("tone-warning");
        for (String[] kind : new String[][] {{"COMPARISON_JSON", "c.json"}, {"HTML_REPORT", "r.html"},
                {"MARKDOWN_REPORT", "r.md"}}) {
            assertThat(export(kind[0], kind[1])).as(kind[0]).contains("Loss and answers disagree", "50.0 points more");
        }
        assertThat(Files.readString(folder.resolve("c.json"))).contains("\"deciding\"");
    }

    private String export(String kind, String name) throws IOException {
        Path file = folder.resolve(name);
        dialogs.target = Optional.of(file);
        robot.interact(() -> find("#export", MenuButton.class).getItems().stream()
                .filter(item -> ("export-" + kind).equals(item.getId())).findFirst().orElseThrow().fire());
        settle();
        return Files.readString(file);
    }

    @Test
    void twentyVotesAreCastByKeyboard() throws IOException {
        Path votes = folder.resolve("votes.jsonl");
        dialogs.target = Optional.of(votes);
        open(answers("run3", 30), answers("run4", 1));
        beginToVote();
        assertThat(texts("#vote-card")).contains("Left", "Right").noneMatch(text -> text.startsWith("Left:"));

        for (int i = 0; i < 16; i++) {
            boolean right = !find("#vote-answer-right", Label.class).getText().startsWith("wrong");
            press(right ? KeyCode.RIGHT : KeyCode.LEFT, false);
        }
        press(KeyCode.EQUALS, false);
        press(KeyCode.B, false);
        press(KeyCode.SPACE, false);
        press(KeyCode.LEFT, false);
        assertThat(text("#vote-progress")).isEqualTo("Which is better? 20 of 29 decided");
        press(KeyCode.U, false);
        assertThat(text("#vote-progress")).isEqualTo("Which is better? 19 of 29 decided");
        assertThat(Files.readAllLines(votes)).hasSize(21).last().asString().contains("\"retracted\": true");

        press(KeyCode.ESCAPE, false);
        open(answers("run5", 1));
        assertThat(shows("#answers-card")).isTrue();
    }

    @Test
    void theKeyThatLeadsIntoTheNoteIsNoPartOfIt() throws IOException {
        Path votes = folder.resolve("votes.jsonl");
        dialogs.target = Optional.of(votes);
        open(answers("run3", 30), answers("run4", 1));
        beginToVote();
        press(KeyCode.N, false);
        type("n");
        type("n");
        type("o");
        press(KeyCode.ENTER, false);
        press(KeyCode.LEFT, false);

        assertThat(Files.readString(votes)).contains("\"note\": \"no\"");
    }

    private void type(String letter) {
        robot.interact(() -> Event.fireEvent(
                dashboard.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    @Test
    void shortAnswersStandInLowBoxesForTheWholeVote() throws IOException {
        dialogs.target = Optional.of(folder.resolve("votes.jsonl"));
        open(answers("run3", 30), answers("run4", 1));
        beginToVote();

        assertThat(find("#vote-card .vote-answer", ScrollPane.class).getHeight()).isLessThan(140);
    }

    /// What is on is a fact and no call to act, here as in the toolbar.
    @Test
    void namesThatAreShownDoNotLookLikeTheNextThingToDo() throws IOException {
        dialogs.target = Optional.of(folder.resolve("votes.jsonl"));
        open(answers("run3", 30), answers("run4", 1));
        beginToVote();
        fire("#vote-names");

        assertThat(find("#vote-names", ToggleButton.class).getBackground().getFills())
                .extracting(BackgroundFill::getFill)
                .isEqualTo(find("#gap", ToggleButton.class).getBackground().getFills().stream()
                        .map(BackgroundFill::getFill).toList());
    }

    private void beginToVote() {
        fire("#answers-vote");
        fire("#voter-save");
    }

    /// Two persons, one file: what the first decided is asked of the second too, and each is there under the own name.
    @Test
    void severalPersonsVoteIntoOneFile() throws IOException {
        Path votes = folder.resolve("votes.jsonl");
        dialogs.target = Optional.of(votes);
        open(answers("run3", 30), answers("run4", 1));
        fire("#answers-vote");
        TextField name = find("#voter-name", TextField.class);
        assertThat(name.isFocused()).isTrue();
        assertThat(name.getText()).isEmpty();
        robot.interact(() -> name.setText("  ada "));
        press(KeyCode.ENTER, false);
        press(KeyCode.LEFT, false);
        assertThat(text("#vote-progress")).isEqualTo("Which is better? 1 of 29 decided");
        press(KeyCode.ESCAPE, false);

        press(KeyCode.A, false);
        fire("#answers-vote");
        assertThat(find("#voter-name", TextField.class).getText()).isEqualTo("ada");
        robot.interact(() -> find("#voter-name", TextField.class).setText("bob"));
        fire("#voter-save");
        assertThat(text("#vote-progress")).isEqualTo("Which is better? 0 of 29 decided");
        press(KeyCode.RIGHT, false);

        assertThat(Files.readAllLines(votes)).hasSize(2).first().asString().contains("\"voter\": \"ada\"");
        assertThat(Files.readAllLines(votes)).last().asString().contains("\"voter\": \"bob\"");
    }

    @Test
    void whoDoesNotSayWhoVotesKeepsNothing() throws IOException {
        dialogs.target = Optional.of(folder.resolve("votes.jsonl"));
        open(answers("run3", 30), answers("run4", 1));
        fire("#answers-vote");

        press(KeyCode.ESCAPE, false);

        assertThat(shows("#voter-form")).isFalse();
        assertThat(shows("#vote-card")).isFalse();
        assertThat(folder.resolve("votes.jsonl")).doesNotExist();
    }

    @Test
    void votesAreNotAddedToAFileOfSomethingElse() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
        dialogs.target = Optional.of(notes);
        open(answers("run3", 30), answers("run4", 1));

        beginToVote();

        assertThat(shows("#vote-card")).isFalse();
        assertThat(notes).hasContent("mine");
    }

    @Test
    void longAnswersScrollTogetherAndALongQuestionLeavesThemTheirPlace() throws IOException {
        dialogs.target = Optional.of(folder.resolve("votes.jsonl"));
        String rows = "";
        for (String run : List.of("run3", "run4")) {
            rows += "{\"runlens_answer\":1,\"subject\":\"%s\",\"id\":\"1\",\"prompt\":\"%s\",\"answer\":\"%s\"}\n"
                    .formatted(
                            run, "ask on and on ".repeat(2000), (run + " says ").repeat(2000));
        }
        open(Files.writeString(folder.resolve("answers.jsonl"), rows));
        beginToVote();

        List<ScrollPane> sides = robot.lookup(".vote-answer").queryAllAs(ScrollPane.class).stream().toList();
        assertThat(sides).hasSize(2).allSatisfy(side -> assertThat(side.getHeight()).isGreaterThan(150));
        press(KeyCode.DOWN, false);
        assertThat(sides).allSatisfy(side -> assertThat(side.getVvalue()).isPositive());
        press(KeyCode.UP, false);
        assertThat(sides).allSatisfy(side -> assertThat(side.getVvalue()).isZero());
    }

    @Test
    void theEndOfTheVotesShowsTheirResult() throws IOException {
        dialogs.target = Optional.of(folder.resolve("votes.jsonl"));
        open(answers("run3", 30), answers("run4", 1));
        beginToVote();

        for (int i = 0; i < 29; i++) {
            boolean right = !find("#vote-answer-right", Label.class).getText().startsWith("wrong");
            press(right ? KeyCode.RIGHT : KeyCode.LEFT, false);
        }

        assertThat(texts("#vote-result").getFirst()).startsWith("run4's answers are preferred to run3's: 100");
        assertThat(shows("#vote-note")).isFalse();
        assertThat(shows("#vote-left")).isFalse();
        press(KeyCode.U, false);
        assertThat(shows("#vote-note")).isTrue();
        assertThat(shows("#vote-left")).isTrue();
    }

    @Test
    void aClickBesideTheVoteLeavesItOpenWhileANoteIsTyped() throws IOException {
        dialogs.target = Optional.of(folder.resolve("votes.jsonl"));
        open(answers("run3", 30), answers("run4", 1));
        beginToVote();
        robot.interact(() -> find("#vote-note", TextField.class).setText("both too long"));
        clickBeside();
        assertThat(find("#vote-note", TextField.class).getText()).isEqualTo("both too long");

        robot.interact(() -> find("#vote-note", TextField.class).clear());
        clickBeside();
        assertThat(shows("#vote-card")).isFalse();
    }
}
