package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoteCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeAnswers() throws IOException {
        StringBuilder rows = new StringBuilder("id,prompt,answer,model\n");
        for (int i = 0; i < 12; i++) {
            rows.append("%d,q%d,three%d,run3\n%d,q%d,four%d\u001b[2J,run4\n".formatted(i, i, i, i, i, i));
        }
        Files.writeString(folder.resolve("answers.csv"), rows);
    }

    @Test
    void votesAreKeptOneByOneAndGoOnLater() throws IOException {
        Typed.Outcome first = Typed.in(folder).reading("l nice\nr\nx\n=\nu\nb\nq\n").run("vote", "answers.csv");

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("1 of 12: q", "[left]", "[right]").doesNotContain("run3\n")
                .doesNotContain("\u001b");
        assertThat(first.err()).contains("l left, r right, = tie");
        assertThat(Files.readAllLines(folder.resolve("votes.jsonl"))).hasSize(5).first().asString()
                .contains("\"choice\": \"left\"").contains("\"note\": \"nice\"");
        assertThat(first.out()).contains("Between run").contains("of 3 votes");

        Typed.Outcome second = Typed.in(folder).reading("").run("vote", "answers.csv");
        assertThat(second.out()).contains("4 of 12: q");
    }

    @Test
    void namesThatAreShownEndTheBlindness() throws IOException {
        Typed.Outcome outcome = Typed.in(folder).reading("?\nl\nq\n").run("vote", "answers.csv");

        assertThat(outcome.out()).contains("[left, run")
                .contains("Cast with the names shown, and not counted: 1 vote.");
        assertThat(folder.resolve("votes.jsonl")).content().contains("\"blind\": false");
    }

    @Test
    void severalVotersAreCountedTogether() throws IOException {
        Typed.in(folder).reading("l\nl\nl\nq\n").run("vote", "answers.csv", "--voter", "ada", "--votes", "ada.jsonl");
        Typed.in(folder).reading("l\nl\nr\nq\n").run("vote", "answers.csv", "--voter", "bob", "--votes", "bob.jsonl");

        Typed.Outcome outcome = Typed.in(folder).run("vote", "--result", "ada.jsonl", "bob.jsonl");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("of 6 votes").contains("they agreed in 66\u202f%");
    }

    @Test
    void nothingToVoteOnIsSaid() throws IOException {
        Files.writeString(folder.resolve("one.csv"), "id,prompt,answer,model\n1,q,a,run3\n");

        Typed.Outcome outcome = Typed.in(folder).run("vote", "one.csv");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.err()).contains("nothing to vote on");
        assertThat(folder.resolve("votes.jsonl")).doesNotExist();
    }

    @Test
    void votesAreAddedToVotesAndToNothingElse() throws IOException {
        String answers = Files.readString(folder.resolve("answers.csv"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        for (String file : List.of("answers.csv", "notes.txt")) {
            Typed.Outcome outcome = Typed.in(folder).reading("l\n").run("vote", "answers.csv", "--votes", file);

            assertThat(outcome.code()).as(file).isEqualTo(ExitCodes.NOT_WRITTEN);
            assertThat(outcome.err()).contains(file + " holds something else than votes");
        }
        assertThat(folder.resolve("answers.csv")).hasContent(answers);
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aVoteThatWasCutOffIsNotGoneOnWithInItsLine() throws IOException {
        Path votes = folder.resolve("votes.jsonl");
        Typed.in(folder).reading("l\nl\nq\n").run("vote", "answers.csv");
        String whole = Files.readString(votes);
        Files.writeString(votes, whole.substring(0, whole.length() - 20));

        Typed.in(folder).reading("r\nq\n").run("vote", "answers.csv");

        assertThat(Files.readAllLines(votes)).hasSize(3).last().asString().contains("\"choice\": \"right\"");
    }
}
