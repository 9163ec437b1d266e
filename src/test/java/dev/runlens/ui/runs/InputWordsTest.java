package dev.runlens.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.load.LoadItem;
import dev.runlens.text.Bundle;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class InputWordsTest {
    private static final Path FOLDER = Path.of("sweep");

    private final Bundle texts = Bundle.window(Locale.ENGLISH);

    @Test
    void ofAFolderItIsSaidHowManyFilesAreRead() {
        LoadItem some = new LoadItem(FOLDER, new LoadItem.Parsing(FOLDER.resolve("r1/train.log"), 10, 40, 1200, 4000));

        assertThat(InputWords.state(some, texts)).isEqualTo("reading, 1200 of 4000 files");
        assertThat(InputWords.progress(some)).isEqualTo(0.3);
    }

    @Test
    void ofALargeFileInAFolderTheNameIsSaidToo() {
        LoadItem some = new LoadItem(FOLDER, new LoadItem.Parsing(FOLDER.resolve("r1/train.log"), 10, 40L << 20, 1, 2));

        assertThat(InputWords.state(some, texts)).isEqualTo("reading, 1 of 2 files · train.log");
    }
}
