package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class ListOrderTest extends WindowTest {
    private void openThree() {
        open(
                RunFiles.run(folder, "run10", "1e-5", 2.0, 2.1, 1.9, 2.3),
                RunFiles.run(folder, "run9", "5e-4", 1.9, 2.0, 1.4, 1.35),
                RunFiles.run(folder, "Run1", "1e-4", 1.9, 2.2, 1.7, 1.8));
    }

    @Test
    void runsStandAsTheyWereOpenedUntilTheyAreSorted() {
        openThree();
        assertThat(listed()).containsExactly("run10", "run9", "Run1");

        choose("order-name");
        assertThat(listed()).containsExactly("Run1", "run9", "run10");
        choose("order-best");
        assertThat(listed()).containsExactly("run9", "Run1", "run10");
        choose("order-opened");
        assertThat(listed()).containsExactly("run10", "run9", "Run1");
    }

    @Test
    void ofManyTheBestComeFirstUnlessTheyAreWantedAsOpened() {
        for (int i = 10; i < 10 + DashboardModel.TICKED_AT_FIRST; i++) {
            RunFiles.run(folder, "r" + i, "1e-5", 3, 3.1, 2, 2.5, 1.8, 2.4);
        }
        open(folder);
        assertThat(listed()).as("few").startsWith("r10").isSorted();

        RunFiles.run(folder, "r99", "1e-5", 3, 3.1, 2, 2.1, 1.8, 1.9);
        open(folder);
        assertThat(listed()).as("one more").startsWith("r99").hasSize(DashboardModel.TICKED_AT_FIRST + 1);
        assertThat(model().isTicked(run("r99").key())).as("what comes to many is to be seen").isTrue();
        assertThat(told(find("#list-order", MenuButton.class))).isEqualTo("The best first, as there are many");

        choose("order-opened");
        assertThat(listed()).isSorted();
        choose("order-automatic");
        assertThat(listed()).startsWith("r99");
    }

    @Test
    void theBestOfAMetricComesFirstInItsOwnDirection() {
        openThree();
        Path slow = RunFiles.run(folder, "slow", "1e-3", 2.0, 2.1);
        RunFiles.replace(slow.resolve("train.log"), "Tokens/sec 250", "Tokens/sec 100");
        Path fast = RunFiles.run(folder, "fast", "1e-3", 2.0, 2.1);
        RunFiles.replace(fast.resolve("train.log"), "Tokens/sec 250", "Tokens/sec 900");
        open(slow, fast, RunFiles.config(folder, "unknown", "1e-5"));

        choose("order-final_tokens_per_sec");
        assertThat(listed()).containsExactly("fast", "run10", "run9", "Run1", "slow", "unknown");
        choose("order-turned");
        assertThat(listed()).containsExactly("slow", "run10", "run9", "Run1", "fast", "unknown");
        choose("order-final_val_loss");
        assertThat(listed()).as("worst first").startsWith("run10").endsWith("run9", "unknown");
    }

    @Test
    void settingsThatDifferSortByTheirNumbers() {
        openThree();

        choose("order-learning_rate");

        assertThat(listed()).containsExactly("run10", "Run1", "run9");
        assertThat(told(find("#list-order", MenuButton.class))).isEqualTo("Sorted by learning_rate");
    }

    @Test
    void selectionGoesWithItsRunAndTheSearchStillNarrows() {
        openThree();
        robot.interact(() -> model().listing().pickedProperty().set(run("run9").key()));

        choose("order-name");

        assertThat(model().selectedProperty().get()).isInstanceOfSatisfying(
                Entry.Loaded.class, entry -> assertThat(entry.run().name()).isEqualTo("run9"));
        assertThat(model().listing().pickedProperty().get()).isEqualTo(run("run9").key());
        robot.interact(() -> find("#search", TextField.class).setText("-run9"));
        settle();
        assertThat(listed()).containsExactly("Run1", "run10");
    }

    @Test
    void whatCouldNotBeReadComesFirst() {
        openThree();
        open(RunFiles.write(folder.resolve("zzz.log"), "nothing of any kind\n"));

        choose("order-name");

        assertThat(list().getItems().getFirst()).isInstanceOf(Entry.Input.class);
        assertThat(listed()).containsExactly("Run1", "run9", "run10");
    }

    private ListView<?> list() {
        return find("#runs", ListView.class);
    }

    private List<String> listed() {
        return list().getItems().stream()
                .flatMap(
                        entry -> entry instanceof Entry.Loaded loaded ? Stream.of(loaded.run().name()) : Stream.empty())
                .toList();
    }

    private void choose(String id) {
        robot.interact(() -> {
            MenuButton menu = find("#list-order", MenuButton.class);
            menu.show();
            MenuItem chosen = items(menu.getItems())
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            if (chosen instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            }
            chosen.fire();
            menu.hide();
        });
        settle();
    }

    private static Stream<MenuItem> items(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
    }
}
