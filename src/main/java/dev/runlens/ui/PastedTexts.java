package dev.runlens.ui;

import dev.runlens.text.FailureWords;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.open.OpenedContent;
import dev.runlens.write.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// Makes files of texts that are pasted or dropped, so that the text of a log is read as its file would be, and a session
/// brings it back. The same text is the same file.
final class PastedTexts {
    private final DashboardSetup setup;
    private final Notices notices;
    private final Consumer<List<Path>> opened;

    /// @param opened given the file of a text
    private PastedTexts(DashboardSetup setup, Notices notices, Consumer<List<Path>> opened) {
        this.setup = setup;
        this.notices = notices;
        this.opened = opened;
    }

    /// What opens a drop or the clipboard; where there is nothing in it, that is said.
    static OpenedContent content(DashboardSetup setup, Notices notices, Consumer<List<Path>> opened) {
        return new OpenedContent(
                opened, new PastedTexts(setup, notices, opened)::open,
                () -> notices.say(setup.texts().get("open.noText")));
    }

    /// Opens a text of several lines; one line is no log.
    private void open(String text) {
        if (text.strip().lines().count() < 2) {
            notices.say(setup.texts().get("open.noPath"));
            return;
        }
        setup.threads().slow().execute(() -> {
            try {
                Path file = keep(text);
                setup.threads().screen().execute(() -> opened.accept(List.of(file)));
            } catch (IOException trouble) {
                String words = setup.texts().get("open.notKept", FailureWords.of(trouble));
                setup.threads().screen().execute(() -> notices.news(words));
            }
        });
    }

    private Path keep(String text) throws IOException {
        String whole = text.endsWith("\n") ? text : text + "\n";
        CRC32 sum = new CRC32();
        sum.update(whole.getBytes(StandardCharsets.UTF_8));
        String name = "pasted-" + HexFormat.of().toHexDigits((int) sum.getValue());
        // A folder of its own: files beside each other may be taken for parts of one run.
        Path folder = Files.createDirectories(setup.surroundings().pasted().resolve(name));
        Path file = folder.resolve(name + ".log");
        AtomicFile.writeText(file, whole);
        return file;
    }
}
