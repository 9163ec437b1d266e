package dev.runlens.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.session.Preferences.Bounds;
import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.session.Preferences.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionStoreTest {
    private static final KeptRun.Place PLACE = new KeptRun.Place(Path.of("/models/läuf \"7\""), 1);
    private static final Session SESSION = new Session(
            List.of(Path.of("/models"), Path.of("/logs/a.log")),
            List.of(
                    new KeptRun(PLACE, false, 3),
                    new KeptRun(new KeptRun.Place(Path.of("/logs/a.log"), 0), true, 0)),
            List.of(new KeptRun.Place(Path.of("/models/old"), 2)),
            new KeptView(
                    new KeptView.Subject("TOKENS", "learning_rate"),
                    new KeptView.Switches(true, false, false, new KeptView.Lines(0.75, true, true)),
                    PLACE,
                    new KeptView.Zoom(100, 250.5, 1.25, 1.75),
                    new KeptView.Layout(
                            List.of("CHART", "TABLE"),
                            List.of("learning_rate", "tokens_per_sec"),
                            new KeptView.Table(List.of("", "Run", "Gap"), List.of("Run"), "Gap", true),
                            new KeptView.Order("loss", true), KeptView.Reasons.of(PLACE))),
            Map.of(Path.of("/logs/a.log"), Path.of("/models/run4"), Path.of("/logs/b.log"), Path.of("/models/run5")));

    @TempDir
    Path folder;

    private SessionStore store() {
        return new SessionStore(folder.resolve("config"));
    }

    @Test
    void whatWasKeptIsThere() throws IOException {
        store().keepLast(SESSION);

        assertThat(store().last()).contains(SESSION);
    }

    @Test
    void atTheFirstStartThereIsNothingAndNothingIsWritten() {
        assertThat(store().last()).isEmpty();
        assertThat(store().names()).isEmpty();
        assertThat(store().preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void preferencesAreKept() throws IOException {
        Preferences preferences = new Preferences(
                Preferences.Theme.DARK,
                Preferences.Reopen.ALWAYS,
                List.of(Path.of("/models")),
                new WindowPlace(new Bounds(-10, 20, 1280, 820), true, new Panes(
                        Map.of("columns", List.of(0.3), "chart-table-sweep", List.of(0.3, 0.6)),
                        Set.of(Collapsible.SETTINGS))),
                "ada");
        store().keep(preferences);

        assertThat(store().preferences()).isEqualTo(preferences);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'columns': 0.3, 'rows': 0.6",
            "'columns': 0.3, 'rows': 0.6, 'dividers': 7, 'collapsed': 1",
            "'columns': 0.3, 'rows': 0.6, 'collapsed': ['toolbar', 3, {'list': true}]",
            "'columns': 4, 'dividers': {'columns': [0.3], 'rows': [0.6], 'why': 0.5, 'groups': [1e400], 'importance': [-1]}",
    })
    void dividersOfOlderAndBrokenFilesAreWhereTheyCanBe(String kept) throws IOException {
        store().keep(Preferences.DEFAULT);
        Path file = folder.resolve("config/preferences.json");
        Files.writeString(file,
                ("{'window': {'x': 1, 'y': 2, 'width': 900, 'height': 600, " + kept + "}}").replace('\'', '"'));

        WindowPlace place = Objects.requireNonNull(store().preferences().window());

        assertThat(place.panes())
                .isEqualTo(new Panes(Map.of("columns", List.of(0.3), "rows", List.of(0.6)), Set.of()));
    }

    @Test
    void sessionsHaveNamesThatCanBeNamesOfFiles() throws IOException {
        assertThat(store().save("  lr sweep / ../../evil: 3B  ", SESSION)).isEqualTo("lr sweep - ..-..-evil- 3B");
        store().save("Ä first", SESSION);

        assertThat(store().names()).contains("lr sweep - ..-..-evil- 3B", "Ä first");
        assertThat(store().named("Ä first")).contains(SESSION);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file.getParent()).endsWithRaw(Path.of("sessions")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'why': true                                | ALL
            'why': false                               | NOBODY
            'why': 'two'                               | TWO
            'why': 'one'                               | NOBODY
            'why': 'one', 'why_run': {'path': '/r/a'}  | ONE
            'why': 'whatever'                          | NOBODY
            """)
    void whatWasOpenBehindTheVerdictIsReadAlsoFromOlderFiles(String kept, KeptView.Reasons.Of of) throws IOException {
        SessionStore store = store();
        store.keepLast(SESSION);
        Files.writeString(folder.resolve("config/last.json"),
                ("{'inputs': ['/r'], 'view': {" + kept + "}}").replace('\'', '"'));

        assertThat(store.last().orElseThrow().view().layout().why().of()).isEqualTo(of);
    }

    @Test
    void itIsKnownWhenTheLastSessionWasKept() throws IOException {
        assertThat(store().lastKept()).isEmpty();
        store().keepLast(SESSION);

        assertThat(store().lastKept().orElseThrow()).isCloseTo(LocalDateTime.now(ZoneId.systemDefault()),
                within(1, ChronoUnit.HOURS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "{\"inputs\": [", "\u0000\u0001"})
    void aBrokenFileIsSetAsideAndSaidAndTheOthersAreRead(String broken) throws IOException {
        SessionStore store = store();
        store.keep(Preferences.DEFAULT.with(Preferences.Theme.DARK));
        Path last = Files.writeString(folder.resolve("config/last.json"), broken);

        assertThat(store.last()).isEmpty();
        assertThat(last).doesNotExist();
        assertThat(last.resolveSibling("last.json.broken")).hasContent(broken);
        assertThat(store.problems()).singleElement().asString().contains("last.json", "set aside");
        assertThat(store.problems()).isEmpty();
        assertThat(store.preferences().theme()).isEqualTo(Preferences.Theme.DARK);
    }

    @Test
    void whatWasSetAsideBeforeStays() throws IOException {
        SessionStore store = store();
        Files.createDirectories(folder.resolve("config"));
        for (String broken : List.of("one", "two")) {
            Files.writeString(folder.resolve("config/last.json"), broken);
            store.last();
        }

        assertThat(folder.resolve("config/last.json.broken")).hasContent("one");
        assertThat(folder.resolve("config/last.json.broken-2")).hasContent("two");
    }

    @Test
    void whatIsOfAnotherKindIsPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/last.json"), """
                {"inputs": ["/models", 3, null], "runs": [{"ticked": false}, {"path": "/a", "ordinal": -4, "tags": "x"}, 7],
                 "view": {"log": "yes", "zoom": {"left": 5, "right": 1}}, "from": {"the": ["future"]}}
                """);

        Session session = store().last().orElseThrow();

        assertThat(session.inputs()).containsExactly(Path.of("/models"));
        assertThat(session.runs())
                .containsExactly(
                        new KeptRun(new KeptRun.Place(Path.of("/a"), 0), true, 0));
        assertThat(session.view()).isEqualTo(KeptView.DEFAULT);
    }

    @Test
    void deepNestingIsNoSession() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/last.json"), "{\"a\":" + "[".repeat(900) + "]".repeat(900) + "}");

        SessionStore store = store();
        assertThat(store.last()).isEmpty();
        assertThat(store.problems()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsAnError() throws IOException {
        Files.writeString(folder.resolve("config"), "a file");

        assertThatThrownBy(() -> store().keepLast(SESSION)).isInstanceOf(IOException.class);
    }

    @Test
    void notesAreKeptByThePlaceOfTheRun() throws IOException {
        Map<KeptRun.Place, Memo> memos = Map.of(PLACE,
                new Memo("winner", "the one\nwith warm-up", List.of("good", "lr sweep")));
        store().keepMemos(memos);

        assertThat(store().memos()).isEqualTo(memos);
    }

    @Test
    void recentItemsAreTheNewestAndEachOnce() {
        Preferences preferences = Preferences.DEFAULT;
        for (int i = 0; i < 30; i++) {
            preferences = preferences.opened(List.of(Path.of("/run" + i % 20)));
        }

        assertThat(preferences.recent()).hasSize(12).first().isEqualTo(Path.of("/run9"));
    }

    @Test
    void theFolderIsWhereTheSystemHasIt() {
        assertThat(of("Linux", Map.of())).contains(Path.of("/home/a/.config/runlens"));
        assertThat(of("Linux", Map.of("XDG_CONFIG_HOME", "/x"))).contains(Path.of("/x/runlens"));
        assertThat(of("Linux", Map.of("XDG_CONFIG_HOME", "x"))).contains(Path.of("/home/a/.config/runlens"));
        assertThat(of("Mac OS X", Map.of()))
                .contains(Path.of("/home/a/Library/Application Support/RunLens"));
        assertThat(of("Windows 11", Map.of("APPDATA", "/appdata"))).contains(Path.of("/appdata/RunLens"));
        assertThat(of("Windows 11", Map.of())).contains(Path.of("/home/a/AppData/Roaming/RunLens"));
        assertThat(of("Linux", Map.of("RUNLENS_CONFIG", "/here"))).contains(Path.of("/here"));
    }

    private static java.util.Optional<Path> of(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/a");
        return ConfigurationFolder.of(properties, environment);
    }
}
