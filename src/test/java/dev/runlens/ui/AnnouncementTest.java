package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a screen reader is told that nobody asked for.
class AnnouncementTest extends WindowTest {
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        Label teller = find("#status-summary", Label.class);
        assertThat(teller.getAccessibleRole()).as("else the system is not told").isEqualTo(AccessibleRole.TEXT);
        robot.interact(() -> teller.accessibleTextProperty().subscribe((before, now) -> told.add(now)));
    }

    private Path run(String name, double... losses) throws IOException {
        return RunFiles.run(folder, name, "1e-5", losses);
    }

    @Test
    void whatIsLoadedIsToldOnceWithTheVerdictWhenNothingIsOnItsWay() throws IOException {
        readingHeld = true;
        open(run("a", 2.0, 2.1, 1.5, 1.6), run("b", 2.0, 2.1, 1.4, 1.5));
        readNext();
        settle();
        assertThat(told).as("one is still to be read").isEmpty();

        readNext();
        settle();

        assertThat(told).singleElement().asString().startsWith("2 runs. ").contains(text("#verdict-headline"));
    }

    @Test
    void anotherVerdictIsToldAndTheSameIsNot() throws IOException {
        Path run = run("a", 2.0, 2.1, 1.5, 1.6);
        open(run);
        open(run);
        assertThat(told).singleElement().asString().startsWith("1 run. ");

        open(run("b", 2.0, 2.1, 1.4, 1.5));

        assertThat(told).hasSize(2);
        assertThat(told.getLast()).startsWith("2 runs. ").contains(text("#verdict-headline"));
    }

    @Test
    void whatWasRejectedIsToldToo() throws IOException {
        open(Files.writeString(folder.resolve("notes.txt"), "nothing of a run"));

        assertThat(told).containsExactly("0 runs, 1 rejected.");
    }
}
