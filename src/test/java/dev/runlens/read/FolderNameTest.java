package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNameTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "vdr\0y0ud",
            "../..",
            "..",
            ".",
            "",
            "/etc/passwd",
            "a/../../b",
            "C:\\Windows",
            "\ud800",
            "a\nb",
            "name\u0001"
    })
    void whateverAFileStatesStaysInItsFolder(String stated) {
        Path home = Path.of("/runs/here");

        Path named = home.resolve(FolderName.of(stated)).normalize();

        assertThat(named.equals(home) || home.equals(named.getParent())).as(named.toString()).isTrue();
    }

    @Test
    void anOrdinaryNameIsKept() {
        assertThat(FolderName.of("vdrvy0ud")).isEqualTo("vdrvy0ud");
        assertThat(FolderName.of("läuft gut-3")).isEqualTo("läuft gut-3");
    }
}
